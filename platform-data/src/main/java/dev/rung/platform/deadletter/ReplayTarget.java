package dev.rung.platform.deadletter;

import io.smallrye.mutiny.Uni;

/// Takes a dead letter once more.
public interface ReplayTarget {

    boolean serves(String channel);

    /// Fails with [ReplayRefused] where the record is refused again.
    Uni<Void> replay(DeadLetter letter);
}
