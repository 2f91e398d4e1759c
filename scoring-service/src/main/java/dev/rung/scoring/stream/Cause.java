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

    /// From the customer, the cause and what it led to: a replay comes to the same id, and every reader recognises it.
    UUID eventId(UUID customerId, String what) {
        return UUID.nameUUIDFromBytes((what + "/" + customerId + "/" + name).getBytes(StandardCharsets.UTF_8));
    }
}
