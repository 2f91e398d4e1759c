package dev.rung.platform.directory;

import io.smallrye.mutiny.Uni;
import java.util.Set;
import java.util.UUID;

/// A feature that acts when customers become part of another one, or are one of their own again, in the transaction
/// that learns of it.
public interface MergeFollower {

    /// @param customers who is another one's part now, or no more: the directory says which ([Merges])
    Uni<Void> merged(Set<UUID> customers);
}
