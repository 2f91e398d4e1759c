package dev.rung.platform.directory;

import io.smallrye.mutiny.Uni;
import java.util.Set;
import java.util.UUID;

/// A feature that acts when customers become part of another one, or are one of their own again, in the transaction
/// that learns of it.
public interface MergeFollower {

    /// Before anything is learned: the place to lock what requests lock before the directory's rows.
    ///
    /// @param customers of whom a merge or an undoing is about to be learned, and the kept ones that are told
    default Uni<Void> expect(Set<UUID> customers) {
        return Uni.createFrom().voidItem();
    }

    /// @param customers who is another one's part now, or no more: the directory says which ([Merges])
    Uni<Void> merged(Set<UUID> customers);
}
