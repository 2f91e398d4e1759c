package dev.rung.bench.backlog;

import dev.rung.contracts.Topic;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/// Counts records and keeps its positions as often as scoring does.
final class ConsumerReader implements BacklogReader {

    private static final long COMMIT_EVERY = Duration.ofMillis(200).toNanos();

    private final KafkaConsumer<String, byte[]> consumer;
    private final AtomicLong records = new AtomicLong();

    ConsumerReader(String kafka, String group) {
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        kafka,
                        ConsumerConfig.GROUP_ID_CONFIG,
                        group,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        2000),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    @Override
    public void start(Runnable started) {
        Thread.ofPlatform().daemon().start(() -> {
            try (consumer) {
                run(started);
            } catch (WakeupException _) {
                // closed
            }
        });
    }

    @Override
    public BacklogTotals counted() {
        return new BacklogTotals(0, BigDecimal.valueOf(records.get()));
    }

    @Override
    public void close() {
        consumer.wakeup();
    }

    /// Within the poll that has yet to fetch anything.
    private static ConsumerRebalanceListener onceAssigned(Runnable started) {
        var once = new AtomicBoolean();
        return new ConsumerRebalanceListener() {
            @Override
            public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
                if (!partitions.isEmpty() && once.compareAndSet(false, true)) {
                    started.run();
                }
            }

            @Override
            public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
                // nobody else takes them
            }
        };
    }

    private void run(Runnable started) {
        consumer.subscribe(List.of(Topic.BEHAVIOUR.topicName()), onceAssigned(started));
        long committedAt = System.nanoTime();
        long committed = 0;
        while (true) {
            var some = consumer.poll(Duration.ofMillis(100));
            long count = records.addAndGet(some.count());
            boolean due = some.isEmpty() || System.nanoTime() - committedAt >= COMMIT_EVERY;
            if (due && count > committed) {
                consumer.commitAsync();
                committedAt = System.nanoTime();
                committed = count;
            }
        }
    }
}
