package dev.rung.scoring.insight.figures;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.rung.scoring.insight.figures.PurchaseFigures.Cohort;
import dev.rung.scoring.insight.figures.PurchaseFigures.Cohorts;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// How many customers of a cohort bought in a later month.
///
/// @param cohort the first day of the month of their first order
/// @param month the first day of the later one; null counts all of the cohort
@RegisterForReflection
record CohortCount(LocalDate cohort, @Nullable LocalDate month, long customers) {

    static Cohorts cohorts(List<CohortCount> counts) {
        return new Cohorts(counts.stream()
                .collect(groupingBy(
                        count -> YearMonth.from(count.cohort),
                        TreeMap::new,
                        collectingAndThen(toList(), CohortCount::cohort))));
    }

    private static Cohort cohort(List<CohortCount> counts) {
        var bought = new HashMap<YearMonth, Long>();
        long size = 0;
        for (var count : counts) {
            if (count.month == null) {
                size = count.customers;
            } else {
                bought.put(YearMonth.from(count.month), count.customers);
            }
        }
        return new Cohort(size, bought);
    }
}
