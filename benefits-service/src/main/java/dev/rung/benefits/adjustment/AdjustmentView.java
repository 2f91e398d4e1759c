package dev.rung.benefits.adjustment;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rung.platform.vault.DataKey;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An adjustment as staff read it.
///
/// @param points more than zero where they are given, less where they are taken
/// @param reason `goodwill`, `correction`, `compensation`, `migration` or `misuse`
/// @param note what it is about; empty where the customer was erased
/// @param state `requested`, `approved` or `declined`
/// @param requestedBy a login of the staff
/// @param decidedBy likewise; never the same one
@JsonInclude(JsonInclude.Include.NON_NULL)
record AdjustmentView(
        UUID id,
        String externalId,
        long points,

        @Schema(enumeration = {"goodwill", "correction", "compensation", "migration", "misuse"})
        String reason,

        String note,

        @Schema(enumeration = {"requested", "approved", "declined"})
        String state,

        String requestedBy,
        Instant requestedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    /// @param key the customer's; null where it was destroyed
    static AdjustmentView of(Adjustment adjustment, @Nullable DataKey key) {
        return new AdjustmentView(
                adjustment.id,
                adjustment.externalId,
                adjustment.points,
                adjustment.reason,
                key == null ? "" : key.openText(adjustment.id, adjustment.sealedNote),
                adjustment.state().code(),
                adjustment.requestedBy,
                adjustment.requestedAt,
                adjustment.decidedBy(),
                adjustment.decidedAt());
    }
}
