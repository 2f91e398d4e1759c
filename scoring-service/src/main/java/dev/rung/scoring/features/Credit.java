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

    /// More than one a day as far back as any window reaches. Dropping the others early or
    /// late gives the same result.
    private static final int MOST = 1_000;

    /// Of two scores of the same moment the higher counts; of equal ones that with more decimal places.
    private static final Comparator<Credit> LATEST = Comparator.comparing(Credit::at)
            .thenComparing(Credit::score)
            .thenComparingInt(credit -> credit.score().scale());

    /// Each once, oldest first, at most the latest [#MOST].
    static List<Credit> merge(List<Credit> some, List<Credit> others) {
        if (some.isEmpty() || others.isEmpty()) {
            return some.isEmpty() ? others : some;
        }
        var all = new TreeSet<>(LATEST);
        all.addAll(some);
        all.addAll(others);
        var inOrder = List.copyOf(all);
        return inOrder.subList(Math.max(0, inOrder.size() - MOST), inOrder.size());
    }

    /// Without those that another followed before a date: no window reaches them.
    static List<Credit> since(List<Credit> credits, LocalDate horizon) {
        if (credits.size() < 2) {
            return credits;
        }
        var reached = horizon.atStartOfDay(ZoneOffset.UTC).toInstant();
        long gone = credits.stream()
                .skip(1)
                .filter(credit -> credit.at().isBefore(reached))
                .count();
        return gone == 0 ? credits : credits.stream().skip(gone).toList();
    }
}
