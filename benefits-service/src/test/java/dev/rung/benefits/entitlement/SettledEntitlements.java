package dev.rung.benefits.entitlement;

import dev.rung.benefits.entitlement.EntitlementChange.Amend;
import dev.rung.benefits.entitlement.EntitlementChange.End;
import dev.rung.benefits.entitlement.EntitlementChange.Grant;
import dev.rung.benefits.entitlement.EntitlementChange.Restore;
import dev.rung.benefits.entitlement.stay.TierGrant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// A customer's entitlements after changes, as the gerund keeps them.
final class SettledEntitlements {

    private static final UUID CUSTOMER = UUID.randomUUID();

    private SettledEntitlements() {}

    static List<Entitlement> after(List<Entitlement> before, List<EntitlementChange> changes) {
        var all = new ArrayList<>(before);
        for (var change : changes) {
            var after = switch (change) {
                case Grant(var grant, var state) -> entitlement(grant, state);
                case Restore restore -> restore.after();
                case End(var ended) -> ended;
                case Amend(var amended) -> amended;
            };
            all.removeIf(one -> one.id().equals(after.id()));
            all.add(after);
        }
        return all;
    }

    private static Entitlement entitlement(TierGrant grant, EntitlementState state) {
        var stay = grant.stay();
        return new Entitlement(
                UUID.randomUUID(),
                CUSTOMER,
                grant.item().code(),
                grant.item().version(),
                grant.packageVersion(),
                stay.tier(),
                stay.since(),
                state,
                false,
                1);
    }
}
