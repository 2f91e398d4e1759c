package dev.rung.benefits.entitlement;

import dev.rung.benefits.entitlement.stay.TierGrant;

/// A change of an entitlement.
sealed interface EntitlementChange {

    /// There was none.
    record Grant(TierGrant grant, EntitlementState state) implements EntitlementChange {}

    /// One that had ended is the customer's after all.
    record Restore(Entitlement after, TierGrant grant) implements EntitlementChange {}

    record End(Entitlement after) implements EntitlementChange {}

    /// Nothing changes for the customer, so nobody is told.
    record Amend(Entitlement after) implements EntitlementChange {}

    /// Whether the customer has more after it. Nobody who was erased gets anything new.
    default boolean gives() {
        return switch (this) {
            case Grant _, Restore _ -> true;
            case End _, Amend _ -> false;
        };
    }
}
