package dev.rung.scoring.population.recount;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/// Some partitions on their way from the beginning to where each stops.
final class PartitionReading {

    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    /// A log that does not go on for so long is not read to its end: a writer may hang, or Kafka.
    private static final int PATIENCE = 60;

    private final KafkaConsumer<String, byte[]> consumer;
    private final Map<TopicPartition, Long> from;
    private final Consumer<ConsumerRecord<String, byte[]>> take;
    private final Map<TopicPartition, Long> stops = new HashMap<>();
    private final Map<TopicPartition, Instant> firsts = new HashMap<>();

    PartitionReading(
            KafkaConsumer<String, byte[]> consumer,
            Map<TopicPartition, Long> from,
            Consumer<ConsumerRecord<String, byte[]>> take) {
        this.consumer = consumer;
        this.from = from;
        this.take = take;
    }

    /// @param stop the first offset that is not read
    void begin(TopicPartition partition, long stop) {
        consumer.seek(partition, begin(partition));
        stops.put(partition, stop);
    }

    void goOn() {
        int inVain = 0;
        pauseThoseDone();
        while (!stops.isEmpty()) {
            var found = consumer.poll(AT_ONCE);
            found.forEach(this::see);
            inVain = found.isEmpty() ? inVain + 1 : 0;
            if (inVain == PATIENCE) {
                throw new IllegalStateException("The log does not go on: " + stops.keySet());
            }
            pauseThoseDone();
        }
    }

    /// @param kept the first offset that is still kept
    RetainedRange stretch(TopicPartition partition, long kept, long end) {
        @Nullable Instant since = kept == begin(partition) ? firsts.get(partition) : null;
        return new RetainedRange(kept, since, end);
    }

    private void see(ConsumerRecord<String, byte[]> record) {
        var partition = new TopicPartition(record.topic(), record.partition());
        firsts.putIfAbsent(partition, Instant.ofEpochMilli(record.timestamp()));
        var stop = stops.get(partition);
        if (stop != null && record.offset() < stop) {
            take.accept(record);
        }
    }

    private void pauseThoseDone() {
        for (var partition : List.copyOf(stops.keySet())) {
            if (consumer.position(partition) >= stops.getOrDefault(partition, 0L)) {
                consumer.pause(List.of(partition));
                stops.remove(partition);
            }
        }
    }

    private long begin(TopicPartition partition) {
        return Objects.requireNonNull(from.get(partition));
    }
}
