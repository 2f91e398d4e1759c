package dev.rung.platform.position;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/// Lets a consumer begin on each partition that it is given where [StartPolicy] says.
public final class ResumingConsumer implements ConsumerRebalanceListener {

    /// For a consumer that asks no database.
    public static final ConsumerRebalanceListener WHERE_THE_GROUP_STOOD = new ConsumerRebalanceListener() {
        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {}

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {}
    };

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
        var firsts = client.beginningOffsets(partitions);
        var setBack = new HashMap<TopicPartition, OffsetAndMetadata>();
        for (var partition : partitions) {
            var commit = committed.get(partition);
            var start = StartPolicy.ofConsumer(kept.get(partition.partition()), commit == null ? null : commit.offset())
                    .orElse(firsts.getOrDefault(partition, 0L));
            client.seek(partition, start);
            if (commit != null && start < commit.offset()) {
                setBack.put(partition, new OffsetAndMetadata(start));
            }
        }
        // whoever asks the group how far it is gets the truth
        client.commitSync(setBack);
    }

    /// The position is kept after every batch.
    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {}
}
