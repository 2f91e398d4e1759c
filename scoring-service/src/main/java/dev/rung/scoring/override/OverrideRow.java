package dev.rung.scoring.override;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row of table `overrides`.
///
/// @param untilOn the last business date that it counts
/// @param policyVersion in force when it was granted
/// @param endedBy who took it back; null where nobody did
@RegisterForReflection
record OverrideRow(
        UUID id,
        UUID customerId,
        String externalId,
        String tier,
        LocalDate untilOn,
        String reason,
        @Nullable UUID decisionId,
        int policyVersion,
        String grantedBy,
        Instant grantedAt,
        @Nullable String endedBy,
        @Nullable Instant endedAt) {

    /// @param next the one granted after it; null where it is the last
    OverrideState state(@Nullable OverrideRow next, LocalDate today, ZoneId zone) {
        if (endedAt != null) {
            return OverrideState.ENDED;
        }
        if (next != null && !next.grantedAt.atZone(zone).toLocalDate().isAfter(untilOn)) {
            return OverrideState.REPLACED;
        }
        return untilOn.isBefore(today) ? OverrideState.OVER : OverrideState.COUNTS;
    }
}
