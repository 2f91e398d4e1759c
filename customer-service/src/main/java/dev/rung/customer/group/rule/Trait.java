package dev.rung.customer.group.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A property of customers with one or several values. The codes are in stored rules.
public enum Trait {
    MEMBER_STATUS("member-status", "guest", "member", "frozen", "excluded", "left"),
    /// `zh` is also whoever has `zh-CN`.
    LOCALE("locale"),
    TIME_ZONE("time-zone"),
    /// Purpose and channel of a consent that holds, such as `marketing/email`.
    CONSENT("consent"),
    GENDER("gender", "female", "male", "other"),
    /// ISO 3166: `CN` is also whoever lives in `CN-31`.
    REGION("region"),
    TAG("tag"),
    /// `1` to `12`; `this` is the month that it is.
    BIRTH_MONTH("birth-month", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", Trait.THIS_MONTH),
    TIER("tier"),
    RFM_TYPE(
            "rfm-type",
            "important-value",
            "important-development",
            "important-keep",
            "important-winback",
            "general-value",
            "general-development",
            "general-keep",
            "general-winback",
            "none"),
    VALUE_LEVEL("value-level", "high", "middle", "low"),
    LIFECYCLE("lifecycle", "new", "growing", "mature", "declining", "dormant", "lost"),
    /// Not known of whoever does not agree to personalisation.
    CHURN("churn", "none", "low", "middle", "high");

    static final String THIS_MONTH = "this";

    private final String code;
    private final List<String> choices;

    Trait(String code, String... choices) {
        this.code = code;
        this.choices = List.of(choices);
    }

    public String code() {
        return code;
    }

    boolean allows(String value) {
        return choices.isEmpty() || choices.contains(value);
    }

    /// Whether a value stands for all that it is the beginning of.
    boolean isNested() {
        return this == LOCALE || this == REGION;
    }

    static Optional<Trait> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
