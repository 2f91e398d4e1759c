package dev.rung.benefits.coupon.terms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.benefits.coupon.terms.CartFit.BelowThreshold;
import dev.rung.benefits.coupon.terms.CartFit.Fits;
import dev.rung.benefits.coupon.terms.CartFit.NoSuchGoods;
import dev.rung.benefits.coupon.terms.CartFit.NothingToTakeOff;
import dev.rung.benefits.coupon.terms.CouponCart.PricedLine;
import dev.rung.benefits.coupon.terms.CouponTerms.Category;
import dev.rung.benefits.coupon.terms.CouponTerms.FixedAmount;
import dev.rung.benefits.coupon.terms.CouponTerms.Percentage;
import dev.rung.benefits.coupon.terms.CouponTerms.Shipping;
import dev.rung.benefits.coupon.terms.CouponTerms.Threshold;
import dev.rung.contracts.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CartFitPolicyTest {

    private static final CouponCart CART = new CouponCart(
            List.of(line("tea", "30.00"), line("cups", "69.99"), new PricedLine(null, BigDecimal.ZERO)),
            new BigDecimal("8.00"));

    @Test
    void aFixedAmountIsNeverMoreThanTheGoods() {
        assertThat(fit(new FixedAmount(cny("20")))).isEqualTo(off("20"));
        assertThat(fit(new FixedAmount(cny("200")))).isEqualTo(off("99.99"));
        assertThat(CartFitPolicy.fit(new FixedAmount(cny("5")), new CouponCart(List.of(), BigDecimal.TEN), 2))
                .isEqualTo(new NothingToTakeOff());
    }

    @Test
    void aThresholdIsReachedByTheGoodsAlone() {
        assertThat(fit(new Threshold(cny("99.99"), cny("10")))).isEqualTo(off("10"));
        assertThat(fit(new Threshold(cny("100"), cny("10")))).isEqualTo(new BelowThreshold(new BigDecimal("0.01")));
    }

    @Test
    void aPercentageIsRoundedHalfUpToTheCurrency() {
        assertThat(fit(new Percentage(15, 0, null))).isEqualTo(off("15.00"));
        assertThat(fit(new Percentage(15, 0, cny("12")))).isEqualTo(off("12"));
        var yen = new CouponCart(List.of(line("tea", "50")), BigDecimal.ZERO);
        assertThat(CartFitPolicy.fit(new Percentage(15, 0, null), yen, 0)).isEqualTo(off("8"));
        var little = new CouponCart(List.of(line("tea", "0.01")), BigDecimal.ZERO);
        assertThat(CartFitPolicy.fit(new Percentage(10, 0, null), little, 2)).isEqualTo(new NothingToTakeOff());
    }

    @Test
    void aPercentageLeavesItsFloorToBePaid() {
        var odd = new CouponCart(List.of(line("tea", "0.99")), BigDecimal.ZERO);

        assertThat(CartFitPolicy.fit(new Percentage(50, 50, null), odd, 2)).isEqualTo(off("0.49"));
    }

    @Test
    void shippingIsTakenOffShippingOnly() {
        assertThat(fit(new Shipping(null, cny("0")))).isEqualTo(off("8.00"));
        assertThat(fit(new Shipping(cny("5"), cny("99")))).isEqualTo(off("5"));
        assertThat(fit(new Shipping(cny("5"), cny("200")))).isEqualTo(new BelowThreshold(new BigDecimal("100.01")));
        assertThat(CartFitPolicy.fit(
                        new Shipping(null, cny("0")), new CouponCart(List.of(line("tea", "9")), BigDecimal.ZERO), 2))
                .isEqualTo(new NothingToTakeOff());
    }

    @Test
    void aCategoryCountsItsOwnGoods() {
        assertThat(fit(new Category(Set.of("tea"), cny("30"), cny("6")))).isEqualTo(off("6"));
        assertThat(fit(new Category(Set.of("tea"), cny("30"), cny("60")))).isEqualTo(off("30.00"));
        assertThat(fit(new Category(Set.of("tea"), cny("30.01"), cny("6"))))
                .isEqualTo(new BelowThreshold(new BigDecimal("0.01")));
        assertThat(fit(new Category(Set.of("toys"), cny("0"), cny("6")))).isEqualTo(new NoSuchGoods());
    }

    private static CartFit fit(CouponTerms terms) {
        return CartFitPolicy.fit(terms, CART, 2);
    }

    private static Fits off(String amount) {
        return new Fits(new BigDecimal(amount));
    }

    private static PricedLine line(String category, String amount) {
        return new PricedLine(category, new BigDecimal(amount));
    }

    private static Money cny(String amount) {
        return new Money(new BigDecimal(amount), "CNY");
    }
}
