package dev.rung.benefits.entitlement.use;

import dev.rung.benefits.catalogue.terms.UseQuota;
import dev.rung.benefits.entitlement.EntitlementState;
import dev.rung.benefits.entitlement.use.UseDecision.NotHeld;
import dev.rung.benefits.entitlement.use.UseDecision.QuotaSpent;
import dev.rung.benefits.entitlement.use.UseDecision.Usable;
import java.time.LocalDate;

/// Decides whether a benefit can be used once more. The quota is that of the customer: whoever leaves a tier
/// and reaches it again has no more of the same period.
final class UsePolicy {

    private UsePolicy() {}

    /// @param used how often the customer used the benefit in the period of that day, by whatever entitlement
    /// @param today in the store's zone
    static UseDecision decide(EntitlementState state, UseQuota quota, int used, LocalDate today) {
        if (!state.isUsableOn(today)) {
            return new NotHeld();
        }
        var count = quota.count();
        if (count == null) {
            return new Usable(quota.period().start(today), null);
        }
        return used < count
                ? new Usable(quota.period().start(today), count - used - 1)
                : new QuotaSpent(count, quota.period().next(today).orElse(null));
    }
}
