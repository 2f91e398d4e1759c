package dev.rung.benefits.entitlement.use;

import dev.rung.benefits.catalogue.terms.UseQuota;
import dev.rung.benefits.entitlement.EntitlementState;
import dev.rung.benefits.entitlement.use.UseDecision.NotHeld;
import dev.rung.benefits.entitlement.use.UseDecision.QuotaSpent;
import dev.rung.benefits.entitlement.use.UseDecision.Usable;
import dev.rung.benefits.entitlement.use.UseDecision.UseChoice;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/// Decides whether a benefit can be used once more. The quota is that of the customer: whoever leaves a tier
/// and reaches it again has no more of the same period.
final class UsePolicy {

    private UsePolicy() {}

    /// Of several entitlements to one benefit the first that can be used; where none can, one whose quota is
    /// spent says more than one that has ended.
    ///
    /// @param choices one at least
    static UseChoice best(List<UseChoice> choices) {
        return choices.stream()
                .min(Comparator.comparingInt(one -> switch (one.decision()) {
                    case Usable _ -> 0;
                    case QuotaSpent _ -> 1;
                    case NotHeld _ -> 2;
                }))
                .orElseThrow();
    }

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
