package dev.rung.benefits.redemption.rule;

/// The answer to a step.
public sealed interface StepOutcome {

    record Advanced(RedemptionState next) implements StepOutcome {}

    /// It was done before, or there is nothing to do yet.
    record Unchanged() implements StepOutcome {}

    /// @param state as of now, which does not allow it
    record Forbidden(RedemptionState state) implements StepOutcome {}
}
