package dev.rung.benefits.earning.rules;

import static java.math.RoundingMode.FLOOR;

import dev.rung.benefits.earning.facts.CustomerFacts;
import dev.rung.benefits.earning.facts.TierHistory;
import dev.rung.benefits.entitlement.stay.MultiplierTimes.BenefitMultiplier;
import dev.rung.benefits.ledger.lot.EarningReason;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The one place that says which tier multiplies, and of what money points are made: for ledger, quotes and
/// explanations alike.
///
/// An order earns by the tier that was held *before* it was paid: the order that crosses a threshold earns
/// by the tier below, and the next one by the new tier. It earns by the money that the shop reports as
/// paid: discounts, coupons and what was paid by points are no part of that, and earn nothing. A gift card
/// is a means of payment: what it pays earns when it pays, and a shop does not report the sale of the card
/// as an order.
///
/// @param multiplier the tier's, by the rules
/// @param benefit multiplies an order beside it; null: none does. Actions earn by the rules alone
public record EarningBasis(
        String tier, BigDecimal multiplier, @Nullable BenefitMultiplier benefit) {

    static EarningBasis ofAction(Instant moment, TierHistory tiers, EarningRule rule) {
        var tier = tiers.before(moment).orElse(rule.lowest().code());
        return new EarningBasis(tier, rule.multiplier(tier), null);
    }

    static EarningBasis ofOrder(Instant paidAt, CustomerFacts history, EarningRule rule) {
        var basis = ofAction(paidAt, history.tiers(), rule);
        return new EarningBasis(
                basis.tier, basis.multiplier, history.multipliers().at(paidAt).orElse(null));
    }

    /// Exact until the one rounding at the end.
    ///
    /// @param kept what was paid less what went back; zero for an unpaid order, or one wholly returned
    public long ofOrder(BigDecimal kept, BigDecimal factor, EarningRule rule) {
        var least = rule.leastPerOrder();
        return least != null && kept.compareTo(least) < 0
                ? 0
                : kept.max(BigDecimal.ZERO)
                        .multiply(rule.pointsPerUnit())
                        .multiply(multiplier)
                        .multiply(benefit == null ? BigDecimal.ONE : benefit.factor())
                        .multiply(factor)
                        .setScale(0, FLOOR)
                        .min(BigDecimal.valueOf(rule.mostPerOrder()))
                        .longValueExact();
    }

    EarningReason reason(int ruleVersion) {
        return benefit == null
                ? EarningReason.plain(ruleVersion, tier, multiplier)
                : EarningReason.multiplied(ruleVersion, tier, multiplier, benefit.benefit(), benefit.factor());
    }

    long ofAction(ActionRule rule, BigDecimal factor) {
        return BigDecimal.valueOf(rule.points())
                .multiply(rule.tiered() ? multiplier : BigDecimal.ONE)
                .multiply(factor)
                .setScale(0, FLOOR)
                .longValueExact();
    }
}
