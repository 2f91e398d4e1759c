package dev.rung.bench.events;

import dev.rung.contracts.customer.Behaviour;
import java.util.Objects;

/// One record.
///
/// @param id of the CloudEvent
/// @param again whether the same was sent before
public record BehaviourRecord(String id, Behaviour behaviour, boolean again) {

    public Behaviour.Event event() {
        return Objects.requireNonNull(behaviour.event());
    }

    BehaviourRecord repeated() {
        return new BehaviourRecord(id, behaviour, true);
    }
}
