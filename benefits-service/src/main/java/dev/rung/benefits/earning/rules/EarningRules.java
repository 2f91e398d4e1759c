package dev.rung.benefits.earning.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// All versions of the earning rules that count or will, the oldest first.
public record EarningRules(List<EarningRule> versions) {

    public EarningRules {
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

    /// Days before all rules follow the first.
    public EarningRule on(LocalDate day) {
        return versions.reversed().stream()
                .filter(rule -> !rule.from().isAfter(day))
                .findFirst()
                .orElse(versions.getFirst());
    }

    /// These, as far as they are older than the first of the newer ones, and the newer ones.
    ///
    /// @param newer at least one, the oldest first
    public EarningRules followedBy(List<EarningRule> newer) {
        var first = newer.getFirst();
        return new EarningRules(Stream.concat(
                        versions.stream()
                                .filter(rule -> rule.version() < first.version()
                                        && rule.from().isBefore(first.from())),
                        newer.stream())
                .toList());
    }

    /// Whether an activity moves the last day of points that were earned before it.
    public boolean followActivity() {
        return versions.stream().anyMatch(rule -> rule.expiry() instanceof ExpiryRule.AfterActivity);
    }

    public EarningRule newest() {
        return versions.getLast();
    }
}
