package dev.rung.benefits.entitlement;

import dev.rung.benefits.catalogue.terms.CatalogueItem;
import io.smallrye.mutiny.Uni;
import java.util.List;

/// Another feature that acts on what becomes of entitlements, in the transaction that keeps it: both are done,
/// or neither is.
public interface EntitlementFollower {

    /// A change that a customer notices.
    sealed interface EntitlementMove {

        Entitlement entitlement();

        /// @param externalId of its customer
        record Began(Entitlement entitlement, CatalogueItem item, String externalId) implements EntitlementMove {}

        /// It had ended, and is the customer's after all.
        record Resumed(Entitlement entitlement, CatalogueItem item, String externalId) implements EntitlementMove {}

        record Finished(Entitlement entitlement) implements EntitlementMove {}
    }

    /// @param moves in the order of the customers' ids, whose locks the caller holds
    Uni<Void> follow(List<EntitlementMove> moves);
}
