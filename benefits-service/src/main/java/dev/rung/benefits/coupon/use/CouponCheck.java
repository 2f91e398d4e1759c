package dev.rung.benefits.coupon.use;

import dev.rung.benefits.coupon.life.CouponRefusal;
import dev.rung.benefits.coupon.terms.CartFit;
import dev.rung.platform.locale.Text;
import java.math.BigDecimal;
import java.time.LocalDate;

/// The outcome of checking a coupon against a cart.
sealed interface CouponCheck {

    record Usable(BigDecimal off, LocalDate lastDay) implements CouponCheck {}

    record BelowThreshold(BigDecimal missing) implements CouponCheck {}

    record NotUsable(String reason, Text text) implements CouponCheck {}

    static CouponCheck refused(CouponRefusal reason) {
        return new NotUsable(reason.code(), reason.text());
    }

    static CouponCheck of(CartFit fit, LocalDate lastDay) {
        return switch (fit) {
            case CartFit.Fits(var off) -> new Usable(off, lastDay);
            case CartFit.BelowThreshold(var missing) -> new BelowThreshold(missing);
            case CartFit.NoSuchGoods() -> new NotUsable("no-such-goods", Text.of("coupon-refusal.no-such-goods"));
            case CartFit.NothingToTakeOff() ->
                new NotUsable("nothing-to-take-off", Text.of("coupon-refusal.nothing-to-take-off"));
        };
    }
}
