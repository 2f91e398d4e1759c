package dev.rung.benefits.entitlement.stay;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.UUID;

/// A feature that counts with [MultiplierTimes], and counts anew for customers whose times may be others now.
public interface MultiplierFollower {

    /// In the transaction that settles their entitlements, under the lock on their points and before anything is told.
    Uni<Void> lookAgain(Collection<UUID> customers);
}
