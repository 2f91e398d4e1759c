package dev.rung.benefits.quote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.benefits.coupon.terms.CouponKind;
import dev.rung.benefits.coupon.terms.CouponTerms;
import dev.rung.benefits.coupon.terms.CouponTerms.Category;
import dev.rung.benefits.coupon.terms.CouponTerms.FixedAmount;
import dev.rung.benefits.coupon.terms.CouponTerms.Percentage;
import dev.rung.benefits.coupon.terms.CouponTerms.Shipping;
import dev.rung.benefits.coupon.terms.CouponTerms.Threshold;
import dev.rung.benefits.quote.Quote.UnusedCoupon;
import dev.rung.benefits.quote.Quote.UnusedDiscount;
import dev.rung.benefits.quote.Quote.UnusedReason;
import dev.rung.benefits.quote.QuotedCart.CartLine;
import dev.rung.benefits.quote.Reduction.CouponReduction;
import dev.rung.benefits.quote.Reduction.PointsAsCash;
import dev.rung.benefits.quote.Reduction.TierDiscount;
import dev.rung.contracts.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuotePolicyTest {

    private static final StackingRules ALL = new StackingRules(3, 1, Set.of(), true, true);

    /// 30.00 of tea, 70.00 of cups, 8.00 for shipping.
    private static final QuotedCart CART =
            new QuotedCart(List.of(new CartLine("l1", "tea", 3000), new CartLine("l2", "cups", 7000)), 800);

    @Test
    void withoutAnythingACartCostsWhatItCosts() {
        var quote = new QuotePolicy(ALL, 2).quote(CART, List.of(), List.of(), null);

        assertThat(quote.lines()).containsExactly(3000L, 7000L);
        assertThat(quote.payable()).isEqualTo(10_800);
        assertThat(quote.steps()).isEmpty();
    }

    @Test
    void tierCouponsAndPointsAreExplainedLineByLine() {
        var quote = new QuotePolicy(ALL, 2)
                .quote(
                        CART,
                        List.of(new TierDiscount(10, 0)),
                        List.of(
                                coupon("off", new Threshold(money("90"), money("10"))),
                                coupon("ship", new Shipping(money("5"), money("0")))),
                        new PointsAsCash(100_000, 10, 50));

        assertThat(quote.steps())
                .extracting(PriceStep::off)
                .containsExactly(List.of(300L, 700L), List.of(300L, 700L), List.of(0L, 0L), List.of(1200L, 2800L));
        assertThat(quote.lines()).containsExactly(1200L, 2800L);
        assertThat(quote.shipping()).isEqualTo(300);
        assertThat(quote.points()).isEqualTo(40_000);
    }

    @Test
    void theBetterOfTwoThatDoNotGoTogetherIsUsed() {
        var quote = new QuotePolicy(ALL, 2)
                .quote(
                        CART,
                        List.of(),
                        List.of(
                                coupon("a", new FixedAmount(money("5"))),
                                coupon("b", new FixedAmount(money("6"))),
                                coupon("c", new Category(Set.of("toys"), money("0"), money("9")))),
                        null);

        assertThat(quote.payable()).isEqualTo(10_200);
        assertThat(quote.unused())
                .containsExactly(
                        new UnusedCoupon("a", UnusedReason.OTHERS_ARE_BETTER),
                        new UnusedCoupon("c", UnusedReason.DOES_NOT_FIT));
    }

    @Test
    void aKindThatStandsAloneStandsAlone() {
        var alone = new StackingRules(3, 1, Set.of(CouponKind.PERCENTAGE), true, true);
        var coupons = List.of(coupon("half", new Percentage(50, 0, null)), coupon("off", new FixedAmount(money("20"))));

        assertThat(new QuotePolicy(alone, 2)
                        .quote(CART, List.of(), coupons, null)
                        .payable())
                .isEqualTo(5800);
        assertThat(new QuotePolicy(ALL, 2).quote(CART, List.of(), coupons, null).payable())
                .isEqualTo(3800);
    }

    @Test
    void tierOrCouponsWhereTheyDoNotGoTogether() {
        var either = new StackingRules(3, 1, Set.of(), false, true);
        var tier = List.of(new TierDiscount(10, 0));
        var small = List.of(coupon("off", new FixedAmount(money("9"))));
        var large = List.of(coupon("off", new FixedAmount(money("11"))));

        assertThat(new QuotePolicy(either, 2).quote(CART, tier, small, null).payable())
                .isEqualTo(9800);
        assertThat(new QuotePolicy(either, 2).quote(CART, tier, large, null).payable())
                .isEqualTo(9700);
    }

    /// With the discount its floor leaves 90.00 of the goods; the coupon alone leaves 50.00.
    @Test
    void couponsAreUsedAloneWhereTheFloorOfTheTierIsInTheirWay() {
        var coupons = List.of(coupon("half", new FixedAmount(money("50"))));
        var quote = new QuotePolicy(ALL, 2).quote(CART, List.of(new TierDiscount(10, 90)), coupons, null);

        assertThat(quote.payable()).isEqualTo(5800);
        assertThat(quote.unusedDiscount()).isEqualTo(UnusedDiscount.COUPONS_ARE_BETTER_ALONE);
    }

    @Test
    void aDiscountThatIsNotUsedSaysWhy() {
        var either = new StackingRules(3, 1, Set.of(), false, true);
        var coupons = List.of(coupon("off", new FixedAmount(money("11"))));
        var ten = List.of(new TierDiscount(10, 0));

        assertThat(new QuotePolicy(either, 2).quote(CART, ten, coupons, null).unusedDiscount())
                .isEqualTo(UnusedDiscount.NOT_WITH_COUPONS);
        assertThat(new QuotePolicy(either, 2)
                        .quote(CART, List.of(new TierDiscount(10, 100)), List.of(), null)
                        .unusedDiscount())
                .isEqualTo(UnusedDiscount.TAKES_NOTHING_OFF);
        assertThat(new QuotePolicy(ALL, 2).quote(CART, ten, coupons, null).unusedDiscount())
                .isNull();
    }

    @Test
    void pointsStayWhereTheyDoNotGoWithCoupons() {
        var rules = new StackingRules(3, 1, Set.of(), true, false);
        var points = new PointsAsCash(1000, 1, 100);

        assertThat(new QuotePolicy(rules, 2)
                        .quote(CART, List.of(), List.of(coupon("off", new FixedAmount(money("1")))), points)
                        .points())
                .isZero();
        assertThat(new QuotePolicy(rules, 2)
                        .quote(CART, List.of(), List.of(), points)
                        .payable())
                .isEqualTo(9800);
    }

    @Test
    void theHighestFloorHoldsWhateverElseIsTakenOff() {
        var quote = new QuotePolicy(ALL, 2)
                .quote(
                        CART,
                        List.of(new TierDiscount(20, 60)),
                        List.of(coupon("off", new FixedAmount(money("30")))),
                        null);

        assertThat(quote.lines().stream().mapToLong(Long::longValue).sum()).isEqualTo(6000);
    }

    /// They pay, and take nothing off: what is paid by points counts as paid.
    @Test
    void pointsPayBelowTheFloorUpToTheirShareOfTheGoods() {
        var quote = new QuotePolicy(ALL, 2)
                .quote(CART, List.of(new TierDiscount(20, 80)), List.of(), new PointsAsCash(100_000, 1, 50));

        assertThat(quote.lines().stream().mapToLong(Long::longValue).sum()).isEqualTo(4000);
        assertThat(quote.points()).isEqualTo(4000);
    }

    @Test
    void nothingIsEverBelowZeroAndAYenIsWhole() {
        var yen = new QuotedCart(List.of(new CartLine("l1", null, 33), new CartLine("l2", null, 17)), 0);
        var percent = new QuotePolicy(ALL, 0).quote(yen, List.of(new TierDiscount(15, 0)), List.of(), null);
        assertThat(percent.payable()).isEqualTo(42);
        assertThat(percent.lines()).containsExactly(28L, 14L);

        var most = new QuotePolicy(ALL, 0)
                .quote(yen, List.of(), List.of(coupon("off", new FixedAmount(money("99.9")))), null);
        assertThat(most.lines()).containsExactly(0L, 0L);
    }

    private static CouponReduction coupon(String id, CouponTerms terms) {
        return new CouponReduction(id, terms);
    }

    private static Money money(String amount) {
        return new Money(new BigDecimal(amount), "CNY");
    }
}
