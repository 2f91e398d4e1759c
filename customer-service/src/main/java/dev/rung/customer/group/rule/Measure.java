package dev.rung.customer.group.rule;

import java.util.Arrays;
import java.util.Optional;

/// A property of customers that is an amount. The codes are in stored rules.
public enum Measure {
    GROWTH_VALUE("growth-value"),
    /// The years between the year of birth and this one: the day of birth is not kept.
    AGE("age"),
    /// Whole days of the store since the customer was first seen.
    REGISTERED_DAYS("registered-days"),
    /// Whole days of the store since the customer joined the programme last; not known of whoever is no member.
    JOINED_DAYS("joined-days");

    private final String code;

    Measure(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    static Optional<Measure> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
