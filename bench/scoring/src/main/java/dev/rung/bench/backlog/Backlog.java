package dev.rung.bench.backlog;

import dev.rung.bench.events.Crowd;
import dev.rung.bench.events.Truth;
import dev.rung.bench.events.Wire;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.jspecify.annotations.Nullable;

/// The behaviour that lies there before anybody takes it in: three hundred days of it, evenly, until an hour ago, which
/// is when Kafka took all of it in.
final class Backlog {

    private static final Duration SPAN = Duration.ofDays(300);
    private static final Duration AGO = Duration.ofHours(1);

    private Backlog() {}

    static Truth write(String kafka, long seed, long events, int customers) {
        var end = Instant.now().minus(AGO);
        var crowd = new Crowd(seed, 1, customers);
        var failed = new AtomicReference<@Nullable Exception>();
        try (var producer = new KafkaProducer<String, byte[]>(Wire.producer(kafka))) {
            for (long i = 0; i < events; i++) {
                var at = end.minus(SPAN).plusSeconds(SPAN.toSeconds() * i / events);
                var _ = producer.send(
                        Wire.record(crowd.next(at), end), (_, failure) -> failed.compareAndSet(null, failure));
            }
        }
        var failure = failed.get();
        if (failure != null) {
            throw new IllegalStateException("The backlog was not written", failure);
        }
        return crowd.truth();
    }
}
