package dev.rung.benefits.quote.asking;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.rung.benefits.coupon.use.CouponsAtHand;
import dev.rung.benefits.coupon.use.CouponsAtHand.UsableCoupon;
import dev.rung.benefits.entitlement.use.UsesOfOrders.HeldDiscount;
import dev.rung.benefits.quote.PriceStep;
import dev.rung.benefits.quote.Quote;
import dev.rung.benefits.quote.QuotePolicy;
import dev.rung.benefits.quote.QuotedCart;
import dev.rung.benefits.quote.QuotedCart.CartLine;
import dev.rung.benefits.quote.Reduction.CouponReduction;
import dev.rung.benefits.quote.Reduction.PointsAsCash;
import dev.rung.benefits.quote.Reduction.TierDiscount;
import dev.rung.benefits.quote.asking.QuoteDocument.QuotedPoints;
import dev.rung.benefits.quote.asking.QuoteDocument.QuotedStep;
import dev.rung.benefits.quote.asking.QuoteDocument.StepCause;
import dev.rung.benefits.quote.asking.QuoteDocument.StepCause.CouponOfCart;
import dev.rung.benefits.quote.asking.QuoteDocument.StepCause.DiscountOfTier;
import dev.rung.benefits.quote.asking.QuoteDocument.StepCause.PointsOfCart;
import dev.rung.benefits.quote.asking.QuoteDocument.UnusedCode;
import dev.rung.benefits.quote.asking.QuoteReading.CartWish;
import dev.rung.benefits.quote.rule.StackingContent;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongUnaryOperator;
import java.util.stream.Stream;

/// Prices a cart from everything that is known of its customer. Of several discounts the one counts that leaves
/// the least to pay; of equal ones the one with the smaller benefit code.
final class PricingPolicy {

    private PricingPolicy() {}

    /// @param spendable points of the customer
    /// @param earned points that an order earns by what is paid for it, in the smallest unit
    record PricingFacts(
            CouponsAtHand coupons, List<HeldDiscount> discounts, long spendable, LongUnaryOperator earned) {}

    static QuoteDocument price(CartWish wish, int version, StackingContent rules, PricingFacts facts) {
        var discounts = discounts(facts.discounts());
        var coupons = facts.coupons().usable().stream().collect(toMap(UsableCoupon::key, identity()));
        var quote = quote(wish, rules, facts, discounts.keySet());
        var steps = quote.steps().stream()
                .filter(step -> step.total() > 0)
                .map(step -> new QuotedStep(cause(step, discounts, coupons), step.off(), step.offShipping()))
                .toList();
        return new QuoteDocument(
                version,
                wish.currency(),
                wish.digits(),
                wish.shop(),
                wish.lines(),
                quote.lines(),
                wish.shipping(),
                quote.shipping(),
                steps,
                unused(quote, facts.coupons(), coupons),
                quote.unusedDiscount() == null ? null : code(quote.unusedDiscount()),
                points(wish, quote, rules, facts.spendable()),
                facts.earned().applyAsLong(quote.payable()));
    }

    private static Quote quote(
            CartWish wish, StackingContent rules, PricingFacts facts, Collection<TierDiscount> discounts) {
        var cart = new QuotedCart(
                wish.lines().stream()
                        .map(line -> new CartLine(line.id(), line.category(), line.amount()))
                        .toList(),
                wish.shipping());
        var reductions = facts.coupons().usable().stream()
                .map(coupon -> new CouponReduction(coupon.key(), coupon.terms()))
                .toList();
        var points = wish.points() == 0 ? null : rules.points(Math.min(wish.points(), facts.spendable()));
        return new QuotePolicy(rules.rules(), wish.digits()).quote(cart, List.copyOf(discounts), reductions, points);
    }

    /// By benefit code. Those of the same terms are one: the customer may have it by two tiers.
    private static Map<TierDiscount, HeldDiscount> discounts(List<HeldDiscount> held) {
        return held.stream()
                .sorted(Comparator.comparing(HeldDiscount::benefit).thenComparing(HeldDiscount::entitlementId))
                .collect(toMap(
                        one -> new TierDiscount(
                                one.terms().percent(), one.terms().floorPercent()),
                        identity(),
                        (first, _) -> first,
                        LinkedHashMap::new));
    }

    private static StepCause cause(
            PriceStep step, Map<TierDiscount, HeldDiscount> discounts, Map<String, UsableCoupon> coupons) {
        return switch (step.reduction()) {
            case TierDiscount discount -> {
                var held = Objects.requireNonNull(discounts.get(discount));
                yield new DiscountOfTier(
                        held.entitlementId(), held.benefit(), held.tier(), discount.percent(), held.names());
            }
            case CouponReduction(var key, var terms) -> {
                var coupon = Objects.requireNonNull(coupons.get(key));
                yield new CouponOfCart(
                        coupon.couponId(),
                        coupon.normal(),
                        coupon.written(),
                        coupon.batchId(),
                        terms.kind().code(),
                        coupon.names());
            }
            case PointsAsCash points -> new PointsOfCart(step.total() * points.perUnit());
        };
    }

    private static List<UnusedCode> unused(Quote quote, CouponsAtHand hand, Map<String, UsableCoupon> coupons) {
        return Stream.concat(
                        quote.unused().stream()
                                .map(one -> new UnusedCode(
                                        Objects.requireNonNull(coupons.get(one.id()))
                                                .written(),
                                        code(one.reason()))),
                        hand.refused().stream().map(one -> new UnusedCode(one.written(), one.reason())))
                .toList();
    }

    private static QuotedPoints points(CartWish wish, Quote quote, StackingContent rules, long spendable) {
        var withCoupon = quote.steps().stream().anyMatch(step -> step.reduction() instanceof CouponReduction);
        return new QuotedPoints(
                wish.points(),
                spendable,
                quote.points(),
                quote.points() == wish.points() ? null : fewer(wish, quote, rules, spendable, withCoupon));
    }

    /// Why not all are spent that were wished for.
    private static String fewer(CartWish wish, Quote quote, StackingContent rules, long spendable, boolean withCoupon) {
        if (withCoupon && !rules.pointsWithCoupons()) {
            return "not-with-coupons";
        }
        var oneMore = quote.points() + rules.pointsPerUnit();
        if (spendable < wish.points() && oneMore > spendable) {
            return "too-few-points";
        }
        if (oneMore > wish.points()) {
            return "not-whole";
        }
        return quote.lines().stream().allMatch(left -> left == 0) ? "nothing-left" : "share-reached";
    }

    private static String code(Enum<?> reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
