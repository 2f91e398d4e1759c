package dev.rung.benefits.entitlement.use;

import dev.rung.benefits.catalogue.terms.BenefitTerms.Coupon;
import dev.rung.benefits.catalogue.terms.BenefitTerms.DedicatedContact;
import dev.rung.benefits.catalogue.terms.BenefitTerms.Discount;
import dev.rung.benefits.catalogue.terms.BenefitTerms.FreeTrial;
import dev.rung.benefits.catalogue.terms.BenefitTerms.Gift;
import dev.rung.benefits.catalogue.terms.BenefitTerms.MembersEvent;
import dev.rung.benefits.catalogue.terms.BenefitTerms.PointsMultiplier;
import dev.rung.benefits.catalogue.terms.BenefitTerms.PriorityRefund;
import dev.rung.benefits.catalogue.terms.BenefitTerms.PriorityShipping;
import dev.rung.benefits.catalogue.terms.CatalogueItem;
import dev.rung.benefits.catalogue.terms.UseQuota;
import dev.rung.benefits.entitlement.EntitlementState;
import dev.rung.benefits.entitlement.use.UseDecision.NotHeld;
import dev.rung.benefits.entitlement.use.UseDecision.QuotaSpent;
import dev.rung.benefits.entitlement.use.UseDecision.Usable;
import dev.rung.benefits.entitlement.use.UseDecision.UseChoice;
import dev.rung.benefits.entitlement.use.UseDecision.WorksByItself;
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
                    case QuotaSpent _, WorksByItself _ -> 1;
                    case NotHeld _ -> 2;
                }))
                .orElseThrow();
    }

    /// A benefit that works by itself is not used, whether or not it is held.
    static UseDecision decide(EntitlementState state, CatalogueItem item, int used, LocalDate today) {
        return switch (item.terms()) {
            case PointsMultiplier _ -> new WorksByItself();
            case Discount _, Coupon _, Gift _, FreeTrial _ -> decide(state, item.quota(), used, today);
            case PriorityShipping _, PriorityRefund _, DedicatedContact _, MembersEvent _ ->
                decide(state, item.quota(), used, today);
        };
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
