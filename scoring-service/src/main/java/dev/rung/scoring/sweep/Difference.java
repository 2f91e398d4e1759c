package dev.rung.scoring.sweep;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.UUID;

/// One customer whose standing is not what the recomputation says.
///
/// @param fields that differ; `fingerprint` alone: something that has no column of its own
/// @param recomputed what comes closest of what should be stored
@RegisterForReflection
record Difference(UUID customerId, List<String> fields, Kept stored, Kept recomputed) {}
