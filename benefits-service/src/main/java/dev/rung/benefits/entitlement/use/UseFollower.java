package dev.rung.benefits.entitlement.use;

import dev.rung.benefits.catalogue.terms.CatalogueItem;
import dev.rung.benefits.entitlement.Entitlement;
import io.smallrye.mutiny.Uni;
import java.util.UUID;

/// Another feature that acts on uses of benefits, in the transaction that counts them: both are done, or neither is.
public interface UseFollower {

    /// @param customerId by whose id it was used: maybe one with the entitlement's
    /// @param sender who asked, as their token names them
    record CountedUse(
            UUID id, Entitlement entitlement, CatalogueItem item, UUID customerId, String externalId, String sender) {}

    Uni<Void> used(CountedUse use);

    /// Fails where what was given by it cannot be taken back. Told twice, it does nothing more.
    Uni<Void> takenBack(UUID useId);
}
