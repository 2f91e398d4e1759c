package dev.rung.customer.membership;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A line of the proof: a wish that changed something.
@RegisterForReflection
record MembershipChange(
        long position,
        String status,
        @Nullable String terms,
        @Nullable String channel,
        @Nullable Instant until,
        @Nullable String reason,
        boolean lift,
        String authority,
        String actor,
        Instant recordedAt) {}
