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
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.metrics.KafkaMetric;
import org.apache.kafka.streams.KafkaStreams;
import org.jspecify.annotations.Nullable;

/// The status of the stream, beside that of the consumers.
@Singleton
class StreamStatus implements StatusSource {

    private static final String CHANNEL = "scoring-stream";

    /// Not those that restore state or read policies.
    private static final Pattern MAIN_CONSUMER = Pattern.compile("-StreamThread-\\d+-consumer$");

    private final Instance<KafkaStreams> streams;
    private final Clock clock;
    private final AtomicInteger replacements = new AtomicInteger();
    private final AtomicReference<StreamReading> last;
    private volatile @Nullable String failure;

    StreamStatus(Instance<KafkaStreams> streams, Clock clock) {
        this.streams = streams;
        this.clock = clock;
        this.last = new AtomicReference<>(StreamReading.first(clock.instant()));
    }

    /// @param answers of Kafka to the threads since the start, those to heartbeats among them: they go on while
    ///     Kafka answers, whether or not there is anything to read
    record StreamReading(ConsumerStatus status, double answers) {

        static StreamReading first(Instant now) {
            return new StreamReading(new ConsumerStatus(CHANNEL, State.STARTING, now, 0, null, 0, null, now), 0);
        }

        /// A backlog counts from when it was first seen.
        StreamReading next(State state, long lag, double answered, int restarts, @Nullable String why, Instant now) {
            var since = status.state() == state ? status.since() : now;
            var unfinished = lag == 0 ? null : status.lag() == 0 ? now : status.unfinishedSince();
            var readAt = answered == answers ? status.lagReadAt() : now;
            return new StreamReading(
                    new ConsumerStatus(CHANNEL, state, since, restarts, why, lag, unfinished, readAt), answered);
        }
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
        var answers = answers(stream);
        return last.updateAndGet(
                        before -> before.next(state, lag, answers, replacements.get(), failure, clock.instant()))
                .status();
    }

    private static State state(KafkaStreams.State state) {
        return switch (state) {
            case CREATED -> State.STARTING;
            case RUNNING, REBALANCING -> State.RUNNING;
            case PENDING_SHUTDOWN, NOT_RUNNING, PENDING_ERROR, ERROR -> State.STOPPED;
        };
    }

    private static long lag(KafkaStreams stream) {
        return (long) sum(
                stream,
                metric -> metric.name().equals("records-lag") && metric.tags().containsKey("partition"));
    }

    private static double answers(KafkaStreams stream) {
        return sum(
                stream,
                metric -> metric.name().equals("response-total")
                        && metric.group().equals("consumer-metrics")
                        && MAIN_CONSUMER
                                .matcher(metric.tags().getOrDefault("client-id", ""))
                                .find());
    }

    private static double sum(KafkaStreams stream, Predicate<MetricName> which) {
        return stream.metrics().values().stream()
                .filter(metric -> which.test(metric.metricName()) && metric instanceof KafkaMetric)
                .map(Metric::metricValue)
                .mapToDouble(value -> value instanceof Number number && !Double.isNaN(number.doubleValue())
                        ? number.doubleValue()
                        : 0)
                .sum();
    }
}
