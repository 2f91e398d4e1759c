package dev.rung.benefits.entitlement.use;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A benefit that a customer had and cannot use any more.
///
/// @param name in the caller's language
/// @param tier that gave it
/// @param since when the tier was reached
/// @param reason `tier-left`; `corrected` where the tier was never reached, by what is known now; `over` where
///     it was kept after the tier for a time that is over
/// @param endedAt where it ended with the tier
/// @param lastDay of one that was kept
@RegisterForReflection
record EndedBenefitView(
        UUID id,
        String code,
        String kind,
        String name,
        String tier,
        Instant since,

        @Schema(enumeration = {"tier-left", "corrected", "over"})
        String reason,

        @Nullable Instant endedAt,
        @Nullable LocalDate lastDay) {}
