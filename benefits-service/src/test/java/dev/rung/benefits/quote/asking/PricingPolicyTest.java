package dev.rung.benefits.quote.asking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.benefits.catalogue.terms.BenefitTerms.Discount;
import dev.rung.benefits.coupon.terms.CouponTerms;
import dev.rung.benefits.coupon.terms.CouponTerms.FixedAmount;
import dev.rung.benefits.coupon.terms.CouponTerms.Threshold;
import dev.rung.benefits.coupon.use.CouponsAtHand;
import dev.rung.benefits.coupon.use.CouponsAtHand.RefusedCode;
import dev.rung.benefits.coupon.use.CouponsAtHand.UsableCoupon;
import dev.rung.benefits.entitlement.use.UsesOfOrders.HeldDiscount;
import dev.rung.benefits.quote.asking.PricingPolicy.PricingFacts;
import dev.rung.benefits.quote.asking.QuoteDocument.QuotedGoods;
import dev.rung.benefits.quote.asking.QuoteDocument.StepCause.CouponOfCart;
import dev.rung.benefits.quote.asking.QuoteDocument.StepCause.DiscountOfTier;
import dev.rung.benefits.quote.asking.QuoteDocument.StepCause.PointsOfCart;
import dev.rung.benefits.quote.asking.QuoteDocument.UnusedCode;
import dev.rung.benefits.quote.asking.QuoteReading.CartWish;
import dev.rung.benefits.quote.rule.StackingContent;
import dev.rung.contracts.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Three lines of 100.01 each, 300.03 together.
class PricingPolicyTest {

    private static final StackingContent RULES = new StackingContent(3, 1, List.of(), true, true, 1L, 50);

    private static final List<QuotedGoods> LINES = List.of(line("a"), line("b"), line("c"));

    @Test
    void ofSeveralDiscountsTheOneCountsThatLeavesTheLeastToPay() {
        var priced = price(wish(0), RULES, hand(), discount("big", 20, 90), discount("small", 15, 0));

        assertThat(priced.steps())
                .singleElement()
                .satisfies(step -> assertThat(step.cause())
                        .isInstanceOfSatisfying(
                                DiscountOfTier.class,
                                cause -> assertThat(cause.benefit()).isEqualTo("small")));
        assertThat(priced.total()).isEqualTo(30_003 - 4_500);
    }

    @Test
    void sharesAddUpExactly() {
        var priced = price(wish(0), RULES, hand(coupon("ten", new FixedAmount(cny("10")))));

        assertThat(priced.steps().getFirst().off()).containsExactly(334L, 333L, 333L);
        assertThat(priced.payable()).containsExactly(9_667L, 9_668L, 9_668L);
        assertThat(priced.offBy(CouponOfCart.class)).isEqualTo(1_000);
        assertThat(priced.earned()).isEqualTo(29_003);
    }

    @Test
    void unusedCodesSayWhy() {
        var hand = new CouponsAtHand(
                List.of(
                        coupon("ten", new FixedAmount(cny("10"))),
                        coupon("five", new FixedAmount(cny("5"))),
                        coupon("far", new Threshold(cny("1000"), cny("90")))),
                List.of(new RefusedCode("old", "expired")));

        assertThat(price(wish(0), RULES, hand).unused())
                .containsExactlyInAnyOrder(
                        new UnusedCode("five", "others-are-better"),
                        new UnusedCode("far", "does-not-fit"),
                        new UnusedCode("old", "expired"));
    }

    @Test
    void pointsSayWhyFewerOfThemAreSpent() {
        var coupon = hand(coupon("ten", new FixedAmount(cny("10"))));
        var apart = new StackingContent(3, 1, List.of(), true, false, 1L, 50);

        assertThat(price(wish(500), RULES, coupon).points().reason()).isNull();
        assertThat(price(wish(500), RULES, coupon).offBy(PointsOfCart.class)).isEqualTo(500);
        assertThat(price(wish(500), apart, coupon).points().reason()).isEqualTo("not-with-coupons");
        assertThat(price(wish(90_000), RULES, hand()).points().reason()).isEqualTo("too-few-points");
        assertThat(price(wish(9_000), new StackingContent(3, 1, List.of(), true, true, 1L, 1), hand())
                        .points()
                        .reason())
                .isEqualTo("share-reached");
        assertThat(price(wish(150), new StackingContent(3, 1, List.of(), true, true, 100L, 50), hand())
                        .points()
                        .reason())
                .isEqualTo("not-whole");
        var all = hand(coupon("all", new FixedAmount(cny("1000"))));
        assertThat(price(wish(9_000), new StackingContent(3, 1, List.of(), true, true, 1L, 100), all)
                        .points()
                        .reason())
                .isEqualTo("nothing-left");
    }

    private static QuoteDocument price(
            CartWish wish, StackingContent rules, CouponsAtHand hand, HeldDiscount... discounts) {
        return PricingPolicy.price(wish, 1, rules, new PricingFacts(hand, List.of(discounts), 10_000, paid -> paid));
    }

    private static CartWish wish(long points) {
        return new CartWish("CNY", 2, LINES, 0, List.of(), true, points, null);
    }

    private static QuotedGoods line(String id) {
        return new QuotedGoods(id, "p", null, 1, 10_001, 10_001);
    }

    private static HeldDiscount discount(String benefit, int percent, int floorPercent) {
        return new HeldDiscount(UUID.randomUUID(), benefit, "gold", Map.of(), new Discount(percent, floorPercent));
    }

    private static CouponsAtHand hand(UsableCoupon... coupons) {
        return new CouponsAtHand(List.of(coupons), List.of());
    }

    private static UsableCoupon coupon(String code, CouponTerms terms) {
        return new UsableCoupon(null, code, code, new UUID(0, 1), terms, Map.of());
    }

    private static Money cny(String amount) {
        return new Money(new BigDecimal(amount), "CNY");
    }
}
