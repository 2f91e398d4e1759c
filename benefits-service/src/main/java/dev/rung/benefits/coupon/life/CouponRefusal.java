package dev.rung.benefits.coupon.life;

import dev.rung.platform.locale.Text;
import java.util.Locale;

/// Why a coupon is not issued, or cannot be used. Clients decide by the code.
public enum CouponRefusal {
    LOCKED,
    USED,
    EXPIRED,
    NOT_YET,
    WITHDRAWN,
    OF_ANOTHER_CUSTOMER,
    /// No order of that name has it.
    NOT_OF_ORDER,
    NOT_OPEN,
    CUSTOMER_LIMIT,
    TOTAL_LIMIT,
    NO_CODES,
    /// The customer's member status lets them use nothing now.
    ON_HOLD,
    /// It lets them be given nothing now.
    NOT_TAKING_PART;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Text text() {
        return Text.of("coupon-refusal." + code());
    }
}
