package dev.rung.platform.directory;

import dev.rung.platform.identity.ExternalId;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.UUID;

/// Erases customers from a service's own tables, beside the directory, and destroys its key of each.
public interface ErasureFollower {

    /// Together with the customer's id this is the external id of who is erased, for tables that need one.
    /// Customer ids are random, and nothing leads from one to a person any more.
    String PSEUDONYM = ExternalId.PSEUDONYM;

    /// Belongs to the caller's transaction, which locks the customers in the directory only afterwards. Told
    /// again, it changes nothing.
    Uni<Void> erase(Collection<UUID> customers);
}
