package dev.rung.bench.events;

import dev.rung.contracts.customer.Behaviour;
import java.util.Objects;

/// One record.
///
/// @param id of the CloudEvent
/// @param again whether the same was sent before
public record Sent(String id, Behaviour behaviour, boolean again) {

    public Behaviour.Event event() {
        return Objects.requireNonNull(behaviour.event());
    }

    Sent repeated() {
        return new Sent(id, behaviour, true);
    }
}
