package dev.rung.scoring.assessment;

import dev.rung.contracts.TierRef;

/// What an assessment changed in the standing that others were told of.
public sealed interface Change {

    /// @param before the lowest tier at the first assessment
    record Reached(TierRef before) implements Change {}

    record Lost(TierRef before, Loss reason) implements Change {}

    record AtRisk() implements Change {}

    record InGrace() implements Change {}

    /// At risk or in grace no longer, or renewed for another cycle without having been.
    record Kept() implements Change {}
}
