package dev.rung.platform.door;

import io.smallrye.mutiny.Uni;
import java.util.List;

/// Handles the events of a topic, which its class names with [FromTopic].
public interface EventDoor<E> {

    /// Takes what one poll brought, wholly or not at all. Events come at least once, and again after any
    /// failure: doing it twice must change nothing. Where it fails for a list, each event is offered alone,
    /// so that only those that fail by themselves become dead letters.
    Uni<Void> on(List<Delivery<E>> batch);
}
