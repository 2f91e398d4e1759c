package dev.rung.benefits.quote;

import dev.rung.benefits.quote.Quote.UnusedCoupon;
import dev.rung.benefits.quote.Quote.UnusedReason;
import dev.rung.benefits.quote.Reduction.CouponReduction;
import dev.rung.benefits.quote.Reduction.PointsAsCash;
import dev.rung.benefits.quote.Reduction.TierDiscount;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Decides what a cart costs: the combination that leaves the least to pay. The same cart has the same price,
/// whatever the order in which its coupons are told.
///
/// First comes the tier's discount, then coupons in the order of their kinds (percentage, category, threshold,
/// fixed, shipping) and ids. Of equal prices the one with fewer coupons stands, then the one whose coupons come
/// first. Points pay last and decide nothing: they are the customer's own, so a coupon is used before them.
public final class QuotePolicy {

    private final StackingRules rules;
    private final int digits;

    /// @param digits of the currency's fraction: 2 of CNY, 0 of JPY
    public QuotePolicy(StackingRules rules, int digits) {
        this.rules = rules;
        this.digits = digits;
    }

    /// @param discount null: the tier has none
    /// @param points null: none are to be spent
    public Quote quote(
            QuotedCart cart,
            @Nullable TierDiscount discount,
            List<CouponReduction> coupons,
            @Nullable PointsAsCash points) {
        var plain = PricedCart.of(cart, digits);
        var tier = discount == null ? plain : plain.with(discount);
        var candidates = rules.tierWithCoupons() || discount == null
                ? Stream.of(best(tier, coupons))
                : Stream.of(tier, best(plain, coupons));
        var best = candidates
                .min(Comparator.comparingLong(PricedCart::payable).thenComparingLong(PricedCart::coupons))
                .orElse(tier);
        return told(spend(best, points), tier, coupons);
    }

    private PricedCart best(PricedCart start, List<CouponReduction> coupons) {
        return new CouponSearch(rules, coupons).best(start);
    }

    private PricedCart spend(PricedCart priced, @Nullable PointsAsCash points) {
        return points == null || (priced.coupons() > 0 && !rules.pointsWithCoupons()) ? priced : priced.with(points);
    }

    private static Quote told(PricedCart best, PricedCart tier, List<CouponReduction> coupons) {
        var used = best.steps().stream()
                .flatMap(step ->
                        step.reduction() instanceof CouponReduction coupon ? Stream.of(coupon.id()) : Stream.of())
                .collect(Collectors.toSet());
        return new Quote(best.steps(), best.left(), best.leftShipping(), points(best), unused(tier, coupons, used));
    }

    private static List<UnusedCoupon> unused(PricedCart tier, List<CouponReduction> coupons, Set<String> used) {
        return coupons.stream()
                .filter(coupon -> !used.contains(coupon.id()))
                .sorted(Comparator.comparing(CouponReduction::id))
                .map(coupon -> new UnusedCoupon(
                        coupon.id(),
                        tier.with(coupon).isPresent() ? UnusedReason.OTHERS_ARE_BETTER : UnusedReason.DOES_NOT_FIT))
                .toList();
    }

    private static long points(PricedCart priced) {
        return priced.steps().stream()
                .mapToLong(
                        step -> step.reduction() instanceof PointsAsCash points ? step.total() * points.perUnit() : 0)
                .sum();
    }
}
