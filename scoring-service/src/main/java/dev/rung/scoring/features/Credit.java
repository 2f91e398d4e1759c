package dev.rung.scoring.features;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/// A credit score as the shop's source of credit gave it.
public record Credit(Instant at, BigDecimal score) {

    /// Of two scores of the same moment the higher stands, of equal ones the more exactly written.
    private static final Comparator<Credit> LATEST = Comparator.comparing(Credit::at)
            .thenComparing(Credit::score)
            .thenComparingInt(credit -> credit.score().scale());

    /// Each once, oldest first.
    static List<Credit> merge(List<Credit> some, List<Credit> others) {
        if (some.isEmpty() || others.isEmpty()) {
            return some.isEmpty() ? others : some;
        }
        var all = new TreeSet<>(LATEST);
        all.addAll(some);
        all.addAll(others);
        return List.copyOf(all);
    }

    /// Without those that were followed by another before a date, which no window reaches.
    static List<Credit> since(List<Credit> credits, LocalDate horizon) {
        var reached = horizon.atStartOfDay(ZoneOffset.UTC).toInstant();
        long gone = credits.stream()
                .skip(1)
                .filter(credit -> credit.at().isBefore(reached))
                .count();
        return gone == 0 ? credits : credits.stream().skip(gone).toList();
    }
}
