package dev.rung.platform.position;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/// The end of a topic, from what the database knows to what was there when it was looked at.
final class TopicTail {

    private static final Duration POLL = Duration.ofMillis(200);

    private final Consumer<byte[], byte[]> client;
    private final Map<TopicPartition, Long> starts;
    private final Map<TopicPartition, Long> ends;

    private TopicTail(
            Consumer<byte[], byte[]> client, Map<TopicPartition, Long> starts, Map<TopicPartition, Long> ends) {
        this.client = client;
        this.starts = starts;
        this.ends = ends;
    }

    static TopicTail of(Consumer<byte[], byte[]> client, String topic, Map<Integer, Long> kept) {
        var partitions = client.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        var firsts = client.beginningOffsets(partitions);
        var ends = client.endOffsets(partitions);
        client.assign(partitions);
        var starts = new HashMap<TopicPartition, Long>();
        ends.forEach((partition, end) -> starts.put(
                partition,
                StartPolicy.ofRemembering(kept.get(partition.partition()), firsts.getOrDefault(partition, 0L), end)));
        var tail = new TopicTail(client, starts, new HashMap<>(ends));
        tail.rewind();
        return tail;
    }

    /// To be read once more, from its beginning.
    void rewind() {
        starts.forEach(client::seek);
    }

    Map<TopicPartition, Long> ends() {
        return Map.copyOf(ends);
    }

    /// @return how many records there were
    long read(java.util.function.Consumer<List<ConsumerRecord<byte[], byte[]>>> batches) {
        long read = 0;
        while (ends.entrySet().stream().anyMatch(end -> client.position(end.getKey()) < end.getValue())) {
            var polled = client.poll(POLL);
            for (var partition : polled.partitions()) {
                var records = polled.records(partition);
                batches.accept(records);
                read += records.size();
            }
        }
        return read;
    }
}
