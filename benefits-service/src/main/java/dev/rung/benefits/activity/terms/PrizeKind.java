package dev.rung.benefits.activity.terms;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The kinds of prizes in a lottery. The codes are on the wire.
public enum PrizeKind {
    POINTS,
    COUPON,
    REWARD,
    /// A blank.
    NOTHING;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<PrizeKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(PrizeKind::code).toList();
    }
}
