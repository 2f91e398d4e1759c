package dev.rung.platform.position;

import dev.rung.contracts.Topic;
import io.smallrye.mutiny.Uni;
import java.util.List;

/// A bean that learns from a topic of the service's own what a restored database no longer knows. Only what this
/// service alone tells there may be remembered by it. Of two for one topic the one of the higher priority has read all
/// before the other begins.
public interface RemembersTold<E> {

    Topic topic();

    Class<E> event();

    /// In the order of each key. Most of it is known, and all of it may come again: doing it twice
    /// must change nothing.
    Uni<Void> remember(List<E> told);
}
