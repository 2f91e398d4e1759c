package dev.rung.bench.backlog;

import dev.rung.bench.events.ExpectedTotals;
import dev.rung.bench.events.SimulatedPopulation;
import dev.rung.bench.events.WireFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.jspecify.annotations.Nullable;

/// The behaviour on the topic before anything reads it: three hundred days of it, evenly, until an hour ago, when Kafka
/// received all of it.
final class Backlog {

    private static final Duration SPAN = Duration.ofDays(300);
    private static final Duration AGO = Duration.ofHours(1);

    private Backlog() {}

    static ExpectedTotals write(String kafka, long seed, long events, int customers) {
        var end = Instant.now().minus(AGO);
        var population = new SimulatedPopulation(seed, 1, customers);
        var failed = new AtomicReference<@Nullable Exception>();
        try (var producer = new KafkaProducer<String, byte[]>(WireFormat.producer(kafka))) {
            for (long i = 0; i < events; i++) {
                var at = end.minus(SPAN).plusSeconds(SPAN.toSeconds() * i / events);
                var _ = producer.send(
                        WireFormat.record(population.next(at), end),
                        (_, failure) -> failed.compareAndSet(null, failure));
            }
        }
        var failure = failed.get();
        if (failure != null) {
            throw new IllegalStateException("The backlog was not written", failure);
        }
        return population.expected();
    }
}
