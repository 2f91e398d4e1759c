package dev.rung.scoring.override;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A tier that somebody wants to grant.
///
/// @param id whoever asks chooses it: asked again, it is the same grant
/// @param tier its code
/// @param until the last business date that it counts
/// @param decisionId the decision that it corrects
record OverrideGrant(
        UUID id,
        String tier,
        LocalDate until,
        OverrideReason reason,
        @Nullable UUID decisionId) {

    boolean isThatOf(OverrideRow kept) {
        return kept.id().equals(id)
                && kept.tier().equals(tier)
                && kept.untilOn().equals(until)
                && kept.reason().equals(reason.code())
                && Objects.equals(kept.decisionId(), decisionId);
    }
}
