package dev.rung.platform.position;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.TopicPartition;

/// Lets a consumer begin on each partition that it is given where [StartPolicy] says.
public final class ResumingConsumer implements ConsumerRebalanceListener {

    private final Consumer<?, ?> client;
    private final Positions positions;

    public ResumingConsumer(Consumer<?, ?> client, Positions positions) {
        this.client = client;
        this.positions = positions;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        if (partitions.isEmpty()) {
            return;
        }
        var committed = client.committed(new HashSet<>(partitions));
        var kept = positions.of(partitions.iterator().next().topic());
        for (var partition : partitions) {
            var commit = committed.get(partition);
            var start =
                    StartPolicy.ofConsumer(kept.get(partition.partition()), commit == null ? null : commit.offset());
            start.ifPresentOrElse(
                    offset -> client.seek(partition, offset), () -> client.seekToBeginning(List.of(partition)));
        }
    }

    /// What was done is kept after every batch.
    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {}
}
