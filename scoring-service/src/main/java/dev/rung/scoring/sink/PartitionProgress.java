package dev.rung.scoring.sink;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;

/// How far a batch of one topic reaches on a partition of `behaviour`.
///
/// @param topic that the batch is of
/// @param readable the next offset: all before it is in what this topic fills
/// @param assessed the next after the last that was assessed, and not passed over
/// @param takenInAt when Kafka took in the last record that is readable
@RegisterForReflection
record PartitionProgress(String topic, int partition, long readable, long assessed, Instant takenInAt) {

    PartitionProgress and(PartitionProgress other) {
        var further = readable >= other.readable ? this : other;
        return new PartitionProgress(
                topic, partition, further.readable, Math.max(assessed, other.assessed), further.takenInAt);
    }
}
