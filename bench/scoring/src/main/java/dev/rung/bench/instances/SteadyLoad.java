package dev.rung.bench.instances;

import dev.rung.bench.events.ExpectedTotals;
import dev.rung.bench.events.SimulatedPopulation;
import dev.rung.bench.events.WireFormat;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.jspecify.annotations.Nullable;

/// Sends behaviour at an even rate until it is closed, whatever becomes of it.
final class SteadyLoad implements AutoCloseable {

    private static final int TICKS = 20;

    private final SimulatedPopulation population;
    private final KafkaProducer<String, byte[]> producer;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    /// @param rate events per second
    SteadyLoad(String kafka, SimulatedPopulation population, int rate) {
        this.population = population;
        this.producer = new KafkaProducer<>(WireFormat.producer(kafka));
        var _ = clock.scheduleAtFixedRate(
                () -> send(Math.max(1, rate / TICKS)), 0, 1000 / TICKS, TimeUnit.MILLISECONDS);
    }

    private void send(int events) {
        try {
            for (int event = 0; event < events; event++) {
                var now = Instant.now();
                var _ = producer.send(
                        WireFormat.record(population.next(now), now),
                        (_, failed) -> failure.compareAndSet(null, failed));
            }
        } catch (RuntimeException e) {
            failure.compareAndSet(null, e);
        }
    }

    /// Sends no more; all that was sent is in Kafka.
    ExpectedTotals end() throws InterruptedException {
        clock.shutdown();
        if (!clock.awaitTermination(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("Kafka takes nothing in");
        }
        producer.flush();
        var failed = failure.get();
        if (failed != null) {
            throw new IllegalStateException("Not all events were sent", failed);
        }
        return population.expected();
    }

    @Override
    public void close() {
        clock.shutdownNow();
        producer.close();
    }
}
