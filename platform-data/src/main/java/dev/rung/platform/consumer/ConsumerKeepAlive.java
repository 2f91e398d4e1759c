package dev.rung.platform.consumer;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/// Keeps a consumer in its group while it works or rests: Kafka takes one for dead that does not poll for some minutes
/// (`max.poll.interval.ms`), and gives its partitions away.
final class ConsumerKeepAlive implements Delivering.Membership {

    private static final Duration PIECE = Duration.ofSeconds(1);

    private final Consumer<byte[], byte[]> client;
    private final BooleanSupplier isClosing;
    private long seen = System.nanoTime();

    ConsumerKeepAlive(Consumer<byte[], byte[]> client, BooleanSupplier isClosing) {
        this.client = client;
        this.isClosing = isClosing;
    }

    ConsumerRecords<byte[], byte[]> poll(Duration atMost) {
        var polled = client.poll(atMost);
        seen = System.nanoTime();
        return polled;
    }

    @Override
    public void await(Future<?> work) throws InterruptedException, ExecutionException {
        stay();
        while (true) {
            try {
                work.get(PIECE.toNanos(), NANOSECONDS);
                return;
            } catch (TimeoutException _) {
                stay();
            }
        }
    }

    @Override
    public void rest(Duration pause) throws InterruptedException {
        var until = System.nanoTime() + pause.toNanos();
        for (var left = pause.toNanos(); left > 0; left = until - System.nanoTime()) {
            if (isClosing.getAsBoolean()) {
                throw new InterruptedException("The service is stopping");
            }
            Thread.sleep(Duration.ofNanos(Math.min(left, PIECE.toNanos())));
            stay();
        }
    }

    /// Polls nothing. Records that a newly assigned partition brings all the same are read again later.
    @Override
    public void stay() {
        if (isClosing.getAsBoolean() || System.nanoTime() - seen < PIECE.toNanos()) {
            return;
        }
        client.pause(client.assignment());
        var early = poll(Duration.ZERO);
        for (var partition : early.partitions()) {
            client.seek(partition, early.records(partition).getFirst().offset());
        }
        client.resume(client.assignment());
    }
}
