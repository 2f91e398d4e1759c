package dev.rung.outreach.sending;

/// What the policy says of a message that is about to be sent.
sealed interface SendDecision {

    record Send() implements SendDecision {}

    /// Too little is known as yet. Ask again later.
    record Wait() implements SendDecision {}

    record Refuse(SendRefusal reason) implements SendDecision {}
}
