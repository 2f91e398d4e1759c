package dev.rung.scoring.policy.version;

/// The outcome of a step in a policy's life.
sealed interface StepOutcome {

    record Done(PolicyState next) implements StepOutcome {}

    /// There is no such step from here.
    record NotNow() implements StepOutcome {}

    /// It takes another person.
    record OwnWork() implements StepOutcome {}
}
