package dev.rung.scoring.assessment.standing;

import dev.rung.contracts.TierRef;

/// A change that an assessment made to the published standing.
public sealed interface TierChange {

    /// @param before the lowest tier at the first assessment
    record Reached(TierRef before) implements TierChange {}

    record Lost(TierRef before, LossReason reason) implements TierChange {}

    record AtRisk() implements TierChange {}

    record InGrace() implements TierChange {}

    /// No longer at risk or in grace, or renewed for another cycle.
    record Retained() implements TierChange {}
}
