package dev.rung.benefits.quote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.benefits.coupon.terms.CouponTerms;
import dev.rung.benefits.coupon.terms.CouponTerms.Category;
import dev.rung.benefits.coupon.terms.CouponTerms.FixedAmount;
import dev.rung.benefits.coupon.terms.CouponTerms.Percentage;
import dev.rung.benefits.coupon.terms.CouponTerms.Shipping;
import dev.rung.benefits.coupon.terms.CouponTerms.Threshold;
import dev.rung.benefits.quote.QuotedCart.CartLine;
import dev.rung.benefits.quote.Reduction.CouponReduction;
import dev.rung.benefits.quote.Reduction.TierDiscount;
import dev.rung.contracts.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Fifty coupons on a cart of twenty lines, four of them at a time: 230,000 combinations.
class CouponSearchTest {

    private static final QuotedCart CART = new QuotedCart(
            IntStream.range(0, 20)
                    .mapToObj(i -> new CartLine("l" + i, i % 2 == 0 ? "tea" : "cups", 1000 + 37L * i))
                    .toList(),
            800);

    @Test
    void theOrderOfCouponsChangesNothing() {
        var policy = new QuotePolicy(new StackingRules(4, 4, Set.of(), true, true), 2);
        var coupons = IntStream.range(0, 50).mapToObj(CouponSearchTest::coupon).toList();

        var quote = policy.quote(CART, List.of(new TierDiscount(5, 0)), coupons, null);

        assertThat(quote.steps()).hasSize(5);
        assertThat(policy.quote(CART, List.of(new TierDiscount(5, 0)), coupons.reversed(), null))
                .isEqualTo(quote);
    }

    /// None of them can be left out: each combination is as good as the others.
    @Test
    void couponsThatAreAllAlikeAreTriedAsLongAsTheGuardLetsThem() {
        var policy = new QuotePolicy(new StackingRules(4, 4, Set.of(), true, true), 2);
        var alike = IntStream.range(0, 50)
                .mapToObj(i -> new CouponReduction("c%02d".formatted(i), new FixedAmount(cny(5))))
                .toList();

        var quote = policy.quote(CART, List.of(), alike, null);

        assertThat(quote.steps()).hasSize(4);
    }

    /// The most that a request may bring. It is run on a worker: other requests go on meanwhile.
    @Test
    void aCartOfTwoHundredLinesIsPriced() {
        var cart = new QuotedCart(
                IntStream.range(0, 200)
                        .mapToObj(i -> new CartLine("l" + i, i % 2 == 0 ? "tea" : "cups", 1000 + 37L * i))
                        .toList(),
                800);
        var policy = new QuotePolicy(new StackingRules(4, 4, Set.of(), true, true), 2);
        var alike = IntStream.range(0, 50)
                .mapToObj(i -> new CouponReduction("c%02d".formatted(i), new FixedAmount(cny(5))))
                .toList();

        var quote = policy.quote(cart, List.of(), alike, null);

        assertThat(quote.steps()).hasSize(4);
    }

    @Test
    void aUsualQuoteIsFound() {
        var policy = new QuotePolicy(new StackingRules(3, 1, Set.of(), true, true), 2);
        var coupons = IntStream.range(0, 50).mapToObj(CouponSearchTest::coupon).toList();
        var quote = policy.quote(CART, List.of(new TierDiscount(5, 0)), coupons, null);

        assertThat(quote.steps()).hasSize(4);
    }

    private static CouponReduction coupon(int i) {
        CouponTerms terms = switch (i % 5) {
            case 0 -> new FixedAmount(cny(5 + i));
            case 1 -> new Percentage(3 + i / 5, 0, null);
            case 2 -> new Threshold(cny(20), cny(6 + i / 3));
            case 3 -> new Category(Set.of(i % 2 == 0 ? "tea" : "cups"), cny(10), cny(4 + i / 4));
            default -> new Shipping(null, cny(i));
        };
        return new CouponReduction("c%02d".formatted(i), terms);
    }

    private static Money cny(int amount) {
        return new Money(BigDecimal.valueOf(amount), "CNY");
    }
}
