package dev.rung.scoring.policy;

/// What came of a step that somebody wanted to take.
sealed interface Outcome {

    record Done(State next) implements Outcome {}

    /// There is no such step from here.
    record NotNow() implements Outcome {}

    /// It takes another person.
    record OwnWork() implements Outcome {}
}
