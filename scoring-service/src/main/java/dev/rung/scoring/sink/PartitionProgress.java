package dev.rung.scoring.sink;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;

/// How far a batch reaches on a partition of `behaviour`.
///
/// @param readable the next offset: all before it is in the standings
/// @param takenInAt when Kafka took in the last record that is readable
@RegisterForReflection
record PartitionProgress(int partition, long readable, Instant takenInAt) {}
