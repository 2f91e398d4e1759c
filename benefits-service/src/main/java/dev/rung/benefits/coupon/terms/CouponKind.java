package dev.rung.benefits.coupon.terms;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The kinds of coupons. Each has a record in [CouponTerms].
public enum CouponKind {
    FIXED,
    PERCENTAGE,
    THRESHOLD,
    SHIPPING,
    CATEGORY;

    /// As clients and the database read it.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<CouponKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(CouponKind::code).toList();
    }
}
