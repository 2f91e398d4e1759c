package dev.rung.scoring.stream;

import dev.rung.contracts.customer.Behaviour;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/// What led to an assessment.
///
/// @param name the same whenever the same thing leads here again, so that a replay makes the same event ids
/// @param at when it occurred
record Cause(String name, Instant at) {

    static Cause of(Behaviour.Event event) {
        return new Cause(event.eventId().toString(), event.occurredAt());
    }

    /// A tier changes amid what the customer does, and never before the last of it: what comes late, an older order or
    /// refund, would else be told with an earlier time than the change it follows.
    Cause notBefore(Instant lastEventAt) {
        return at.isBefore(lastEventAt) ? new Cause(name, lastEventAt) : this;
    }

    /// From the customer, the cause and what it led to: a replay comes to the same id, and every reader recognises it.
    UUID eventId(UUID customerId, String what) {
        return UUID.nameUUIDFromBytes((what + "/" + customerId + "/" + name).getBytes(StandardCharsets.UTF_8));
    }
}
