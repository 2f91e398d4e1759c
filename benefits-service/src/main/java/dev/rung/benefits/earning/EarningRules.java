package dev.rung.benefits.earning;

import java.time.LocalDate;
import java.util.List;

/// All versions of the earning rule, oldest first.
record EarningRules(List<EarningRule> versions) {

    EarningRules {
        versions = List.copyOf(versions);
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("There is no earning rule");
        }
        for (int i = 1; i < versions.size(); i++) {
            var newer = versions.get(i);
            var older = versions.get(i - 1);
            if (newer.version() <= older.version() || !newer.from().isAfter(older.from())) {
                throw new IllegalArgumentException(
                        "Earning rule %d must have a later date than %d".formatted(newer.version(), older.version()));
            }
        }
    }

    /// An order older than all rules follows the first.
    EarningRule on(LocalDate paidOn) {
        return versions.reversed().stream()
                .filter(rule -> !rule.from().isAfter(paidOn))
                .findFirst()
                .orElse(versions.getFirst());
    }
}
