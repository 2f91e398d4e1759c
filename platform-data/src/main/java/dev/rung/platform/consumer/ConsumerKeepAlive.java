package dev.rung.platform.consumer;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.jboss.logging.Logger;

/// Keeps a consumer in its group while it works or rests: Kafka takes one for dead that does not poll for some minutes
/// (`max.poll.interval.ms`), and gives its partitions away.
///
/// Asks Kafka now and then how far the topic reaches. A poll does not tell silence from a Kafka that hangs.
final class ConsumerKeepAlive implements Delivering.Membership {

    private static final Logger LOG = Logger.getLogger(ConsumerKeepAlive.class);

    private static final Duration PIECE = Duration.ofSeconds(1);

    /// One small question to each broker.
    private static final Duration ASK_EVERY = Duration.ofSeconds(15);

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(3);

    private final Consumer<byte[], byte[]> client;
    private final ConsumerProgress progress;
    private final BooleanSupplier isClosing;
    private long seen = System.nanoTime();
    private long nextQuestion = seen;

    ConsumerKeepAlive(Consumer<byte[], byte[]> client, ConsumerProgress progress, BooleanSupplier isClosing) {
        this.client = client;
        this.progress = progress;
        this.isClosing = isClosing;
    }

    ConsumerRecords<byte[], byte[]> poll(Duration atMost) {
        var polled = client.poll(atMost);
        seen = System.nanoTime();
        if (seen - nextQuestion >= 0) {
            askHowFarTheTopicReaches();
            nextQuestion = System.nanoTime() + ASK_EVERY.toNanos();
        }
        return polled;
    }

    /// All its partitions: an instance that has none must know too that Kafka answers.
    private void askHowFarTheTopicReaches() {
        try {
            var partitions = client.partitionsFor(progress.channel(), ANSWER_WITHIN).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            client.endOffsets(partitions, ANSWER_WITHIN);
            if (!partitions.isEmpty()) {
                progress.lagRead();
            }
        } catch (RetriableException away) {
            LOG.debugf(away, "Kafka does not say how far a topic reaches channel=%s", progress.channel());
        }
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
