package dev.rung.benefits.coupon.terms;

import dev.rung.benefits.coupon.terms.CartFit.BelowThreshold;
import dev.rung.benefits.coupon.terms.CartFit.Fits;
import dev.rung.benefits.coupon.terms.CartFit.NoSuchGoods;
import dev.rung.benefits.coupon.terms.CartFit.NothingToTakeOff;
import dev.rung.benefits.coupon.terms.CouponTerms.Category;
import dev.rung.benefits.coupon.terms.CouponTerms.FixedAmount;
import dev.rung.benefits.coupon.terms.CouponTerms.Percentage;
import dev.rung.benefits.coupon.terms.CouponTerms.Shipping;
import dev.rung.benefits.coupon.terms.CouponTerms.Threshold;
import dev.rung.contracts.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// Decides whether a coupon fits a cart by itself, and what it takes off: never more than there is to pay.
///
/// A share is rounded half up to the smallest unit of the currency, so 0.005 yuan off is 0.01 and half a yen is
/// one.
public final class CartFitPolicy {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private CartFitPolicy() {}

    /// @param digits of the currency's fraction: 2 of CNY, 0 of JPY
    public static CartFit fit(CouponTerms terms, CouponCart cart, int digits) {
        return switch (terms) {
            case FixedAmount(var value) -> off(value.amount(), cart.goods());
            case Percentage percentage -> percentage(percentage, cart.goods(), digits);
            case Threshold(var threshold, var value) -> above(threshold, cart.goods(), value.amount(), cart.goods());
            case Shipping(var most, var threshold) ->
                above(threshold, cart.goods(), limited(cart.shipping(), most), cart.shipping());
            case Category category -> category(category, cart.goodsOf(category.categories()));
        };
    }

    private static CartFit category(Category terms, BigDecimal goods) {
        return goods.signum() == 0
                ? new NoSuchGoods()
                : above(terms.threshold(), goods, terms.value().amount(), goods);
    }

    private static CartFit percentage(Percentage terms, BigDecimal goods, int digits) {
        var share = goods.multiply(BigDecimal.valueOf(terms.percent()))
                .divide(HUNDRED)
                .setScale(digits, RoundingMode.HALF_UP);
        var floor = goods.multiply(BigDecimal.valueOf(terms.floorPercent()))
                .divide(HUNDRED)
                .setScale(digits, RoundingMode.UP);
        return off(limited(share, terms.most()), goods.subtract(floor));
    }

    private static CartFit above(Money threshold, BigDecimal goods, BigDecimal value, BigDecimal most) {
        var missing = threshold.amount().subtract(goods);
        return missing.signum() > 0 ? new BelowThreshold(missing) : off(value, most);
    }

    private static CartFit off(BigDecimal value, BigDecimal most) {
        var off = value.min(most);
        return off.signum() > 0 ? new Fits(off) : new NothingToTakeOff();
    }

    private static BigDecimal limited(BigDecimal amount, @Nullable Money most) {
        return most == null ? amount : amount.min(most.amount());
    }
}
