package dev.rung.platform.freshness;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

/// How far a consumer group has come in a topic. It reads beside the group and takes nothing away from it.
final class GroupProgress implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration POLL = Duration.ofMillis(100);

    private final Consumer<byte[], byte[]> consumer;
    private final String topic;

    /// @param consumer with the group's id, subscribed to nothing: it does not join the group
    GroupProgress(Consumer<byte[], byte[]> consumer, String topic) {
        this.consumer = consumer;
        this.topic = topic;
    }

    /// When Kafka took in the oldest record that the group has not committed; empty where there is none.
    Optional<Instant> oldestLeft() {
        var partitions = consumer.partitionsFor(topic, PATIENCE).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.pause(partitions);
        var committed = consumer.committed(new HashSet<>(partitions), PATIENCE);
        var ends = new HashMap<>(consumer.endOffsets(partitions, PATIENCE));
        ends.entrySet().removeIf(end -> position(committed.get(end.getKey())) >= end.getValue());
        if (ends.isEmpty()) {
            return Optional.empty();
        }
        seek(ends.keySet(), committed);
        return first(ends);
    }

    /// Between a commit and the end may be no more than the marks of transactions, which are no records.
    private Optional<Instant> first(Map<TopicPartition, Long> ends) {
        var oldest = Optional.<Instant>empty();
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (!ends.isEmpty()) {
            if (System.nanoTime() > until) {
                throw new TimeoutException("Kafka does not give the records that are left of " + topic);
            }
            var polled = consumer.poll(POLL);
            for (var partition : polled.partitions()) {
                var time = Instant.ofEpochMilli(
                        polled.records(partition).getFirst().timestamp());
                oldest = oldest.filter(time::isAfter).or(() -> Optional.of(time));
                ends.remove(partition);
                consumer.pause(List.of(partition));
            }
            ends.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
        }
        return oldest;
    }

    private void seek(Collection<TopicPartition> behind, Map<TopicPartition, OffsetAndMetadata> committed) {
        consumer.resume(behind);
        for (var partition : behind) {
            var offset = committed.get(partition);
            if (offset == null) {
                consumer.seekToBeginning(List.of(partition));
            } else {
                consumer.seek(partition, offset.offset());
            }
        }
    }

    private static long position(@Nullable OffsetAndMetadata committed) {
        return committed == null ? 0 : committed.offset();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
