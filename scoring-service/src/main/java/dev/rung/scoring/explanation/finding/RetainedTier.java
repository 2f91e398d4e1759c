package dev.rung.scoring.explanation.finding;

import dev.rung.contracts.TierRef;
import dev.rung.contracts.scoring.AssessmentEvent.Assessed;
import dev.rung.platform.tiers.DatedDecision;
import dev.rung.scoring.state.CustomerState;
import org.jspecify.annotations.Nullable;

/// The records of a customer's tier, seen from a moment.
///
/// @param present the standing of today
/// @param state behind it; null where one of the two is on its way
/// @param last the last decision by then; null where there was none
/// @param inputs what that was made from; null where there was none, or they are on their way
/// @param told the one of them that the customer was told; null where there was none
/// @param first the first decision, whenever it was; null where there was none
public record RetainedTier(
        Assessed present,
        @Nullable CustomerState state,
        @Nullable RecordedDecision last,
        @Nullable CustomerState inputs,
        @Nullable DatedDecision told,
        @Nullable RecordedDecision first) {

    /// Where the customer stood before anything was decided.
    TierRef beginning() {
        return first == null ? present.tier().tier() : first.before();
    }
}
