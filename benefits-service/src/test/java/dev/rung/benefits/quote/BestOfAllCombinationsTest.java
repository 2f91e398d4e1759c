package dev.rung.benefits.quote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.benefits.coupon.terms.CouponKind;
import dev.rung.benefits.coupon.terms.CouponTerms;
import dev.rung.benefits.coupon.terms.CouponTerms.Category;
import dev.rung.benefits.coupon.terms.CouponTerms.FixedAmount;
import dev.rung.benefits.coupon.terms.CouponTerms.Percentage;
import dev.rung.benefits.coupon.terms.CouponTerms.Shipping;
import dev.rung.benefits.coupon.terms.CouponTerms.Threshold;
import dev.rung.benefits.quote.QuotedCart.CartLine;
import dev.rung.benefits.quote.Reduction.CouponReduction;
import dev.rung.benefits.quote.Reduction.PointsAsCash;
import dev.rung.benefits.quote.Reduction.TierDiscount;
import dev.rung.contracts.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/// Up to eight coupons and six lines: the search finds what trying all of them finds.
class BestOfAllCombinationsTest {

    private static final List<String> CATEGORIES = List.of("tea", "cups", "books");

    @Property(tries = 3000)
    void theSearchFindsTheLeastThatThereIs(@ForAll long seed) {
        var scene = new Scene(new Random(seed));
        var quote = scene.quote(scene.coupons, null);

        assertThat(quote.payable())
                .isEqualTo(new EveryCombination(scene.rules, scene.cart).least(scene.discounts, scene.coupons));
    }

    @Property(tries = 1000)
    void nobodyPaysMoreForHavingATier(@ForAll long seed) {
        var scene = new Scene(new Random(seed));

        assertThat(scene.quote(scene.coupons, null).payable())
                .isLessThanOrEqualTo(scene.quoteOfStranger().payable());
    }

    @Property(tries = 1000)
    void theDiscountIsUsedOrItIsSaidWhyNot(@ForAll long seed) {
        var scene = new Scene(new Random(seed));
        var quote = scene.quote(scene.coupons, scene.points);
        var isUsed = quote.steps().stream().anyMatch(step -> step.reduction() instanceof TierDiscount);

        assertThat(quote.unusedDiscount() == null).isEqualTo(isUsed || scene.discounts.isEmpty());
    }

    @Property(tries = 1000)
    void theOrderOfTheCouponsDoesNotMatter(@ForAll long seed) {
        var dice = new Random(seed);
        var scene = new Scene(dice);
        var others = new ArrayList<>(scene.coupons);
        Collections.shuffle(others, dice);

        assertThat(scene.quote(others, scene.points)).isEqualTo(scene.quote(scene.coupons, scene.points));
    }

    @Property(tries = 2000)
    void eachLineIsExplainedAndNothingIsBelowZero(@ForAll long seed) {
        var scene = new Scene(new Random(seed));
        var quote = scene.quote(scene.coupons, scene.points);

        for (int i = 0; i < scene.cart.lines().size(); i++) {
            int line = i;
            var off = quote.steps().stream()
                    .mapToLong(step -> step.off().get(line))
                    .sum();
            assertThat(quote.lines().get(i))
                    .isNotNegative()
                    .isEqualTo(scene.cart.lines().get(i).amount() - off);
        }
        var offShipping =
                quote.steps().stream().mapToLong(PriceStep::offShipping).sum();
        assertThat(quote.shipping()).isNotNegative().isEqualTo(scene.cart.shipping() - offShipping);
        assertThat(quote.points()).isBetween(0L, scene.points.wanted());
        assertThat(quote.steps()).noneMatch(step -> step.off().stream().anyMatch(share -> share < 0));
    }

    private static final class Scene {

        private final Random dice;
        private final QuotedCart cart;
        private final StackingRules rules;
        private final List<TierDiscount> discounts;
        private final List<CouponReduction> coupons;
        private final PointsAsCash points;

        Scene(Random dice) {
            this.dice = dice;
            this.cart = new QuotedCart(
                    IntStream.range(0, 1 + dice.nextInt(6))
                            .mapToObj(i -> new CartLine("l" + i, category(), dice.nextInt(60)))
                            .toList(),
                    dice.nextInt(12));
            this.rules = new StackingRules(
                    dice.nextInt(5),
                    1 + dice.nextInt(3),
                    dice.nextInt(3) == 0 ? Set.of(CouponKind.values()[dice.nextInt(5)]) : Set.of(),
                    dice.nextBoolean(),
                    dice.nextBoolean());
            this.discounts = IntStream.range(0, dice.nextInt(3))
                    .mapToObj(_ -> new TierDiscount(1 + dice.nextInt(40), dice.nextInt(101)))
                    .toList();
            this.coupons = IntStream.range(0, dice.nextInt(9))
                    .mapToObj(i -> new CouponReduction("c" + i, terms()))
                    .toList();
            this.points = new PointsAsCash(dice.nextInt(500), 1 + dice.nextInt(9), dice.nextInt(101));
        }

        Quote quote(List<CouponReduction> told, @Nullable PointsAsCash spent) {
            return new QuotePolicy(rules, 0).quote(cart, discounts, told, spent);
        }

        Quote quoteOfStranger() {
            return new QuotePolicy(rules, 0).quote(cart, List.of(), coupons, null);
        }

        private @Nullable String category() {
            return dice.nextInt(4) == 0 ? null : CATEGORIES.get(dice.nextInt(3));
        }

        private CouponTerms terms() {
            return switch (CouponKind.values()[dice.nextInt(5)]) {
                case FIXED -> new FixedAmount(money(1 + dice.nextInt(40)));
                case PERCENTAGE -> {
                    var percent = 1 + dice.nextInt(99);
                    yield new Percentage(
                            percent,
                            dice.nextInt(101 - percent),
                            dice.nextBoolean() ? null : money(1 + dice.nextInt(30)));
                }
                case THRESHOLD -> new Threshold(money(dice.nextInt(150)), money(1 + dice.nextInt(40)));
                case SHIPPING ->
                    new Shipping(dice.nextBoolean() ? null : money(1 + dice.nextInt(8)), money(dice.nextInt(100)));
                case CATEGORY ->
                    new Category(
                            Set.of(CATEGORIES.get(dice.nextInt(3))),
                            money(dice.nextInt(60)),
                            money(1 + dice.nextInt(30)));
            };
        }
    }

    private static Money money(int amount) {
        return new Money(BigDecimal.valueOf(amount), "JPY");
    }
}
