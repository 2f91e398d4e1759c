package dev.rung.benefits.quote;

import dev.rung.benefits.coupon.terms.CouponTerms.Category;
import dev.rung.benefits.coupon.terms.CouponTerms.FixedAmount;
import dev.rung.benefits.coupon.terms.CouponTerms.Percentage;
import dev.rung.benefits.coupon.terms.CouponTerms.Shipping;
import dev.rung.benefits.coupon.terms.CouponTerms.Threshold;
import dev.rung.benefits.quote.Reduction.CouponReduction;
import dev.rung.benefits.quote.Reduction.PointsAsCash;
import dev.rung.benefits.quote.Reduction.TierDiscount;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/// A cart after some reductions. Each takes off what the ones before it left: of the goods at most down to the highest
/// floor so far, of the shipping cost at most all of it. Points go below the floor: they pay, as money does, and are
/// worth what the store owes for them.
///
/// A threshold looks at what the goods came to before the first coupon, so that no coupon spoils another.
final class PricedCart {

    private final QuotedCart cart;
    private final int digits;
    private final long[] left;
    private final long leftShipping;
    private final long floor;
    private final long[] thresholds;
    private final List<PriceStep> steps;

    private PricedCart(
            QuotedCart cart,
            int digits,
            long[] left,
            long leftShipping,
            long floor,
            long[] thresholds,
            List<PriceStep> steps) {
        this.cart = cart;
        this.digits = digits;
        this.left = left;
        this.leftShipping = leftShipping;
        this.floor = floor;
        this.thresholds = thresholds;
        this.steps = steps;
    }

    static PricedCart of(QuotedCart cart, int digits) {
        return new PricedCart(cart, digits, cart.amounts(), cart.shipping(), 0, cart.amounts(), List.of());
    }

    /// To be paid of each line.
    List<Long> left() {
        return Arrays.stream(left).boxed().toList();
    }

    long leftShipping() {
        return leftShipping;
    }

    List<PriceStep> steps() {
        return steps;
    }

    long payable() {
        return goods() + leftShipping;
    }

    long goods() {
        return Arrays.stream(left).sum();
    }

    long coupons() {
        return steps.stream().filter(PriceStep::isCoupon).count();
    }

    boolean hasDiscount() {
        return steps.stream().anyMatch(step -> step.reduction() instanceof TierDiscount);
    }

    /// Empty where it takes nothing off, as of a coupon.
    Optional<PricedCart> with(TierDiscount discount) {
        var raised = Math.max(floor, Units.shareUp(cart.goods(), discount.floorPercent()));
        return goodsOff(discount, Units.share(goods(), discount.percent()), _ -> true, raised)
                .map(after -> new PricedCart(cart, digits, after.left, leftShipping, raised, after.left, after.steps));
    }

    /// Empty where it takes nothing off: it would be wasted.
    Optional<PricedCart> with(CouponReduction coupon) {
        return switch (coupon.terms()) {
            case FixedAmount(var value) -> goodsOff(coupon, Units.down(value, digits), _ -> true, floor);
            case Percentage(int percent, int floorPercent, var most) -> {
                var raised = Math.max(floor, Units.shareUp(cart.goods(), floorPercent));
                var share = Units.share(goods(), percent);
                var limited = most == null ? share : Math.min(share, Units.down(most, digits));
                yield goodsOff(coupon, limited, _ -> true, raised);
            }
            case Threshold(var threshold, var value) ->
                Units.up(threshold, digits) <= Arrays.stream(thresholds).sum()
                        ? goodsOff(coupon, Units.down(value, digits), _ -> true, floor)
                        : Optional.empty();
            case Shipping(var most, var threshold) ->
                Units.up(threshold, digits) <= Arrays.stream(thresholds).sum()
                        ? shippingOff(coupon, most == null ? leftShipping : Units.down(most, digits))
                        : Optional.empty();
            case Category(var categories, var threshold, var value) -> {
                IntPredicate counts = i -> {
                    var category = cart.lines().get(i).category();
                    return category != null && categories.contains(category);
                };
                yield Units.up(threshold, digits) <= sum(thresholds, counts)
                        ? goodsOff(coupon, Units.down(value, digits), counts, floor)
                        : Optional.empty();
            }
        };
    }

    PricedCart with(PointsAsCash points) {
        var most = Math.min(Units.shareDown(goods(), points.mostPercent()), points.wanted() / points.perUnit());
        return take(points, most, _ -> true, floor);
    }

    private Optional<PricedCart> goodsOff(Reduction reduction, long value, IntPredicate counts, long raised) {
        var off = Math.min(value, Math.min(sum(left, counts), goods() - raised));
        return off > 0 ? Optional.of(take(reduction, off, counts, raised)) : Optional.empty();
    }

    private Optional<PricedCart> shippingOff(CouponReduction coupon, long value) {
        var off = Math.min(value, leftShipping);
        return off > 0
                ? Optional.of(new PricedCart(
                        cart,
                        digits,
                        left,
                        leftShipping - off,
                        floor,
                        thresholds,
                        and(PriceStep.ofShipping(coupon, left.length, off))))
                : Optional.empty();
    }

    private PricedCart take(Reduction reduction, long off, IntPredicate counts, long raised) {
        var weights = new long[left.length];
        for (int i = 0; i < left.length; i++) {
            weights[i] = counts.test(i) ? left[i] : 0;
        }
        var shares = Shares.of(off, weights);
        var after = new long[left.length];
        for (int i = 0; i < left.length; i++) {
            after[i] = left[i] - shares[i];
        }
        return new PricedCart(
                cart, digits, after, leftShipping, raised, thresholds, and(PriceStep.ofGoods(reduction, shares)));
    }

    private List<PriceStep> and(PriceStep step) {
        var longer = new ArrayList<>(steps);
        longer.add(step);
        return List.copyOf(longer);
    }

    private static long sum(long[] amounts, IntPredicate counts) {
        long sum = 0;
        for (int i = 0; i < amounts.length; i++) {
            sum += counts.test(i) ? amounts[i] : 0;
        }
        return sum;
    }
}
