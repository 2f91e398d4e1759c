package dev.rung.scoring.assessment.standing;

import dev.rung.contracts.TierRef;

/// What an assessment changed in the standing that others were told of.
public sealed interface TierChange {

    /// @param before the lowest tier at the first assessment
    record Reached(TierRef before) implements TierChange {}

    record Lost(TierRef before, LossReason reason) implements TierChange {}

    record AtRisk() implements TierChange {}

    record InGrace() implements TierChange {}

    /// At risk or in grace no longer, or renewed for another cycle without having been.
    record Retained() implements TierChange {}
}
