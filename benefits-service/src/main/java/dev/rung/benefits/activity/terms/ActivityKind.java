package dev.rung.benefits.activity.terms;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The kinds of activities, each with terms of its own. The codes are on the wire.
public enum ActivityKind {
    MEMBER_DAY,
    LOTTERY,
    QUIZ,
    FREE_TRIAL,
    SIGN_IN_STREAK;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ActivityKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(ActivityKind::code).toList();
    }
}
