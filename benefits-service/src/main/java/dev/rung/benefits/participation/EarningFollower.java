package dev.rung.benefits.participation;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.UUID;

/// A feature that gives by member status, and looks again at customers of whom another one was told.
public interface EarningFollower {

    /// In the transaction that learns of it, under the lock on their points.
    Uni<Void> lookAgain(Collection<UUID> customers);
}
