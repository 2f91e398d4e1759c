package dev.rung.scoring.policy.version;

/// What came of a step that somebody wanted to take.
public sealed interface StepOutcome {

    record Done(PolicyState next) implements StepOutcome {}

    /// There is no such step from here.
    record NotNow() implements StepOutcome {}

    /// It takes another person.
    record OwnWork() implements StepOutcome {}
}
