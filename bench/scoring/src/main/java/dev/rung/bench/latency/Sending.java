package dev.rung.bench.latency;

import dev.rung.bench.events.SimulatedPopulation;
import dev.rung.bench.events.WireFormat;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.jspecify.annotations.Nullable;

/// Sends each event when it is due, or at once where it is late already.
final class Sending {

    private final Schedule schedule;
    private final SimulatedPopulation population;
    private final PendingEvents pending;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    Sending(Schedule schedule, SimulatedPopulation population, PendingEvents pending) {
        this.schedule = schedule;
        this.population = population;
        this.pending = pending;
    }

    Thread start(String kafka) {
        return Thread.ofPlatform().daemon().name("sends").start(() -> run(kafka));
    }

    void mustHaveSentAll() {
        var failed = failure.get();
        if (failed != null) {
            throw new IllegalStateException("Not all events were sent", failed);
        }
    }

    private void run(String kafka) {
        try (var producer = new KafkaProducer<String, byte[]>(WireFormat.producer(kafka))) {
            for (long event = 0; event < schedule.events(); event++) {
                long due = schedule.due(event);
                for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                var now = Instant.now();
                var _ = producer.send(WireFormat.record(population.next(now), now), (at, failed) -> {
                    if (failed == null) {
                        pending.sent(at.partition(), at.offset(), due);
                    } else {
                        failure.compareAndSet(null, failed);
                    }
                });
            }
        } catch (RuntimeException e) {
            failure.compareAndSet(null, e);
        }
    }
}
