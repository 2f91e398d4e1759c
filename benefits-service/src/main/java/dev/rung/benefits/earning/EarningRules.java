package dev.rung.benefits.earning;

import dev.rung.benefits.ledger.lot.SourceKind;
import java.time.LocalDate;
import java.util.List;

/// All versions of the earning rules, of each kind of source the oldest first.
record EarningRules(List<EarningRule> versions) {

    EarningRules {
        versions = List.copyOf(versions);
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("There is no earning rule");
        }
        for (var kind : SourceKind.values()) {
            mustGrow(versions.stream().filter(rule -> rule.source() == kind).toList());
        }
    }

    private static void mustGrow(List<EarningRule> ofOneKind) {
        for (int i = 1; i < ofOneKind.size(); i++) {
            var newer = ofOneKind.get(i);
            var older = ofOneKind.get(i - 1);
            if (newer.version() <= older.version() || !newer.from().isAfter(older.from())) {
                throw new IllegalArgumentException(
                        "Earning rule %d must have a later date than %d".formatted(newer.version(), older.version()));
            }
        }
    }

    /// An order older than all rules follows the first.
    EarningRule ofOrders(LocalDate paidOn) {
        var ofOrders = versions.stream()
                .filter(rule -> rule.source() == SourceKind.ORDER)
                .toList();
        return ofOrders.reversed().stream()
                .filter(rule -> !rule.from().isAfter(paidOn))
                .findFirst()
                .orElse(ofOrders.getFirst());
    }
}
