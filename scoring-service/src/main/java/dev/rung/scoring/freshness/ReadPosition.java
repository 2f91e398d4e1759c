package dev.rung.scoring.freshness;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;

/// How far a partition of `behaviour` can be read.
///
/// @param readable the next offset: all before it is in the standings
/// @param takenInAt when Kafka took in the last record that is readable
@RegisterForReflection
record ReadPosition(int partition, long readable, Instant takenInAt) {}
