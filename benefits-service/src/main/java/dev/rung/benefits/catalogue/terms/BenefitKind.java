package dev.rung.benefits.catalogue.terms;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The kinds of benefits. Each has a record in [BenefitTerms].
public enum BenefitKind {
    DISCOUNT,
    POINTS_MULTIPLIER,
    COUPON,
    GIFT,
    FREE_TRIAL,
    PRIORITY_SHIPPING,
    PRIORITY_REFUND,
    DEDICATED_SERVICE,
    MEMBERS_EVENT;

    /// Such as `free-trial`: as clients and the database read it.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<BenefitKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(BenefitKind::code).toList();
    }
}
