package dev.rung.outreach.sending;

/// What the policy says of a message that is about to be sent.
sealed interface Decision {

    record Send() implements Decision {}

    /// Too little is known as yet. Ask again later.
    record Wait() implements Decision {}

    record Refuse(Refusal reason) implements Decision {}
}
