package dev.rung.scoring.insight;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collector;

/// Customers by the month of their first order, and in which months they bought.
///
/// @param byMonth the cohorts, the oldest first
record Cohorts(SortedMap<YearMonth, Cohort> byMonth) {

    /// @param size how many bought for the first time in that month
    /// @param bought how many of them bought in which later month
    record Cohort(long size, SortedMap<YearMonth, Long> bought) {

        long boughtIn(YearMonth month) {
            return bought.getOrDefault(month, 0L);
        }

        private Cohort plus(Cohort other) {
            var sum = new TreeMap<>(bought);
            other.bought.forEach((month, count) -> sum.merge(month, count, Long::sum));
            return new Cohort(size + other.size, sum);
        }
    }

    /// Single orders are remembered for so long only: what was bought again before is not known.
    ///
    /// @param today what is dated later is left out: some source's calendar is ahead of the shop's
    static Collector<Person, ?, Cohorts> by(LocalDate today) {
        return Collector.of(
                () -> new Cohorts(new TreeMap<>()), (cohorts, person) -> cohorts.add(person, today), (one, other) -> {
                    other.byMonth.forEach((month, cohort) -> one.byMonth.merge(month, cohort, Cohort::plus));
                    return one;
                });
    }

    long newIn(YearMonth month) {
        var cohort = byMonth.get(month);
        return cohort == null ? 0 : cohort.size();
    }

    /// Who had bought before the month, and bought again in it.
    long retainedIn(YearMonth month) {
        return byMonth.headMap(month).values().stream()
                .mapToLong(cohort -> cohort.boughtIn(month))
                .sum();
    }

    private void add(Person person, LocalDate today) {
        var first = person.features().firstPaidOn();
        if (first == null || first.isAfter(today)) {
            return;
        }
        var month = YearMonth.from(first);
        var cohort = byMonth.getOrDefault(month, new Cohort(0, new TreeMap<>()));
        person.paidOn()
                .filter(date -> !date.isAfter(today))
                .map(YearMonth::from)
                .filter(later -> later.isAfter(month))
                .distinct()
                .forEach(later -> cohort.bought.merge(later, 1L, Long::sum));
        byMonth.put(month, new Cohort(cohort.size + 1, cohort.bought));
    }
}
