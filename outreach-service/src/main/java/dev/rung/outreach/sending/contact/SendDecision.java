package dev.rung.outreach.sending.contact;

/// The policy's decision on a message that is about to be sent.
public sealed interface SendDecision {

    record Send() implements SendDecision {}

    /// Not enough is known yet: ask again later.
    record Wait() implements SendDecision {}

    record Refuse(SendRefusal reason) implements SendDecision {}
}
