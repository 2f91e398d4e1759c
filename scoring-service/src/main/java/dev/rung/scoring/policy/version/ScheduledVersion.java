package dev.rung.scoring.policy.version;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// When a published version begins to count.
///
/// @param refreshOf the version that it is but for its numbers; null: a person wrote it
@RegisterForReflection
public record ScheduledVersion(
        int version, Instant effectiveAt, @Nullable Integer refreshOf) {}
