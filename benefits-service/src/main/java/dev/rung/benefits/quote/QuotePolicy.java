package dev.rung.benefits.quote;

import dev.rung.benefits.quote.Quote.UnusedCoupon;
import dev.rung.benefits.quote.Quote.UnusedDiscount;
import dev.rung.benefits.quote.Quote.UnusedReason;
import dev.rung.benefits.quote.Reduction.CouponReduction;
import dev.rung.benefits.quote.Reduction.PointsAsCash;
import dev.rung.benefits.quote.Reduction.TierDiscount;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Decides what a cart costs: the combination that leaves the least to pay, of all that the rules of stacking
/// let be, with a discount of the tier or without one. So nobody pays more for having a tier. The same cart has
/// the same price, whatever the order in which its coupons are told.
///
/// First comes the tier's discount, then coupons in the order of their kinds (percentage, category, threshold,
/// fixed, shipping) and ids. Of equal prices the one with fewer coupons stands, then the one with a discount,
/// then the one whose discount or coupons come first. Points pay last and decide nothing: they are the
/// customer's own, so a coupon is used before them.
public final class QuotePolicy {

    private static final Comparator<PricedCart> CHEAPEST =
            Comparator.comparingLong(PricedCart::payable).thenComparingLong(PricedCart::coupons);

    private final StackingRules rules;
    private final int digits;

    /// @param digits of the currency's fraction: 2 of CNY, 0 of JPY
    public QuotePolicy(StackingRules rules, int digits) {
        this.rules = rules;
        this.digits = digits;
    }

    /// @param discounts that the customer has by a tier, of which at most one is used
    /// @param points null: none are to be spent
    public Quote quote(
            QuotedCart cart,
            List<TierDiscount> discounts,
            List<CouponReduction> coupons,
            @Nullable PointsAsCash points) {
        var plain = PricedCart.of(cart, digits);
        var reduced =
                discounts.stream().flatMap(one -> plain.with(one).stream()).toList();
        var best = best(plain, reduced, coupons);
        var paid = spend(best, points);
        return new Quote(
                paid.steps(),
                paid.left(),
                paid.leftShipping(),
                points(paid),
                unused(best, plain, coupons),
                discounts.isEmpty() || best.hasDiscount() ? null : whyNone(reduced));
    }

    private PricedCart best(PricedCart plain, List<PricedCart> reduced, List<CouponReduction> coupons) {
        var search = new CouponSearch(rules, coupons);
        var starts = new ArrayList<>(rules.tierWithCoupons() ? reduced : List.<PricedCart>of());
        starts.add(plain);
        var best = reduced.stream().min(CHEAPEST).orElse(plain);
        for (var start : starts) {
            best = BinaryOperator.minBy(CHEAPEST).apply(best, search.best(start, best.payable()));
        }
        return best;
    }

    private PricedCart spend(PricedCart priced, @Nullable PointsAsCash points) {
        return points == null || (priced.coupons() > 0 && !rules.pointsWithCoupons()) ? priced : priced.with(points);
    }

    private static List<UnusedCoupon> unused(PricedCart best, PricedCart plain, List<CouponReduction> coupons) {
        var used = best.steps().stream()
                .flatMap(step ->
                        step.reduction() instanceof CouponReduction coupon ? Stream.of(coupon.id()) : Stream.of())
                .collect(Collectors.toSet());
        return coupons.stream()
                .filter(coupon -> !used.contains(coupon.id()))
                .sorted(Comparator.comparing(CouponReduction::id))
                .map(coupon -> new UnusedCoupon(
                        coupon.id(),
                        plain.with(coupon).isPresent() ? UnusedReason.OTHERS_ARE_BETTER : UnusedReason.DOES_NOT_FIT))
                .toList();
    }

    private UnusedDiscount whyNone(List<PricedCart> reduced) {
        if (reduced.isEmpty()) {
            return UnusedDiscount.TAKES_NOTHING_OFF;
        }
        return rules.tierWithCoupons() ? UnusedDiscount.COUPONS_ARE_BETTER_ALONE : UnusedDiscount.NOT_WITH_COUPONS;
    }

    private static long points(PricedCart priced) {
        return priced.steps().stream()
                .mapToLong(
                        step -> step.reduction() instanceof PointsAsCash points ? step.total() * points.perUnit() : 0)
                .sum();
    }
}
