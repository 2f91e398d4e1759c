package dev.rung.benefits.entitlement.use;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A use of a benefit.
///
/// @param code of the benefit
/// @param name of the benefit, in the caller's language
/// @param reference what it was used for, as the sender calls it
/// @param takenBackAt since when it does not count; null: it counts
@RegisterForReflection
record BenefitUseView(
        UUID useId,
        String code,
        String name,
        @Nullable String reference,
        Instant usedAt,
        @Nullable Instant takenBackAt) {}
