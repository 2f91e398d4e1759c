package dev.rung.benefits.coupon.life;

import java.util.Locale;

/// Why a coupon was issued. The codes are on the wire.
public enum IssueCause {
    /// Somebody of the staff gave it.
    HAND,
    /// A benefit of a tier is a coupon.
    ENTITLEMENT,
    /// A campaign gave it to a group.
    CAMPAIGN,
    /// It was won in an activity.
    ACTIVITY,
    /// Points were redeemed for it.
    REDEMPTION,
    /// The customer brought the code.
    CODE;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
