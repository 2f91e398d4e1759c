package dev.rung.scoring.stream;

import dev.rung.platform.consumer.ConsumerStatus;
import dev.rung.platform.consumer.ConsumerStatus.State;
import dev.rung.platform.consumer.StatusSource;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.common.metrics.KafkaMetric;
import org.apache.kafka.streams.KafkaStreams;
import org.jspecify.annotations.Nullable;

/// The status of the stream, beside that of the consumers.
@Singleton
class StreamStatus implements StatusSource {

    private static final String CHANNEL = "scoring-stream";

    private final Instance<KafkaStreams> streams;
    private final Clock clock;
    private final AtomicInteger replacements = new AtomicInteger();
    private final AtomicReference<ConsumerStatus> last;
    private volatile @Nullable String failure;

    StreamStatus(Instance<KafkaStreams> streams, Clock clock) {
        this.streams = streams;
        this.clock = clock;
        this.last =
                new AtomicReference<>(new ConsumerStatus(CHANNEL, State.STARTING, clock.instant(), 0, null, 0, null));
    }

    void replaced(Throwable why) {
        failure = why.getClass().getSimpleName();
        replacements.incrementAndGet();
    }

    @Override
    public ConsumerStatus status() {
        var stream = streams.get();
        var state = state(stream.state());
        var lag = lag(stream);
        return last.updateAndGet(before -> next(before, state, lag, clock.instant()));
    }

    /// A backlog counts from when it was first seen.
    private ConsumerStatus next(ConsumerStatus before, State state, long lag, Instant now) {
        var since = before.state() == state ? before.since() : now;
        var unfinished = lag == 0 ? null : before.lag() == 0 ? now : before.unfinishedSince();
        return new ConsumerStatus(CHANNEL, state, since, replacements.get(), failure, lag, unfinished);
    }

    private static State state(KafkaStreams.State state) {
        return switch (state) {
            case CREATED -> State.STARTING;
            case RUNNING, REBALANCING -> State.RUNNING;
            case PENDING_SHUTDOWN, NOT_RUNNING, PENDING_ERROR, ERROR -> State.STOPPED;
        };
    }

    private static long lag(KafkaStreams stream) {
        return stream.metrics().values().stream()
                .filter(metric -> metric.metricName().name().equals("records-lag")
                        && metric.metricName().tags().containsKey("partition")
                        && metric instanceof KafkaMetric)
                .map(metric -> metric.metricValue())
                .mapToLong(value ->
                        value instanceof Number number && !Double.isNaN(number.doubleValue()) ? number.longValue() : 0)
                .sum();
    }
}
