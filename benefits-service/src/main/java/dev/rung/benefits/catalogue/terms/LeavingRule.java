package dev.rung.benefits.catalogue.terms;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The fate of a benefit when its customer leaves the tier.
public enum LeavingRule {
    END,
    KEEP;

    /// As clients and the database read it.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<LeavingRule> of(String code) {
        return Arrays.stream(values()).filter(rule -> rule.code().equals(code)).findFirst();
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(LeavingRule::code).toList();
    }
}
