package dev.rung.scoring.insight;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collector;

/// Customers per tier at the end of each business date of a period.
///
/// Each customer is looked at once: what is summed up is when they enter and leave each tier, and the sums of those
/// differences are the counts.
record Trend(Period period, String lowest) {

    /// @return per tier one count for each date of the period, in order
    Collector<Person, Map<String, long[]>, Map<String, long[]>> counts() {
        return Collector.of(TreeMap::new, this::add, Trend::joined, Trend::summedUp);
    }

    private void add(Map<String, long[]> differences, Person person) {
        var tier = person.first(lowest);
        var since = person.seenOn();
        for (var move : person.moves()) {
            held(differences, tier, since, move.on());
            tier = move.tier();
            since = move.on();
        }
        held(differences, tier, since, LocalDate.MAX);
    }

    /// @param until the first date on which it was held no more
    private void held(Map<String, long[]> differences, String tier, LocalDate since, LocalDate until) {
        int first = place(since);
        int end = place(until);
        if (first < end) {
            var days = differences.computeIfAbsent(tier, _ -> new long[period.days() + 1]);
            days[first]++;
            days[end]--;
        }
    }

    private int place(LocalDate date) {
        if (date.isAfter(period.to())) {
            return period.days();
        }
        return (int) Math.max(0, ChronoUnit.DAYS.between(period.from(), date));
    }

    private static Map<String, long[]> summedUp(Map<String, long[]> differences) {
        differences.values().forEach(days -> {
            for (int i = 1; i < days.length; i++) {
                days[i] += days[i - 1];
            }
        });
        return differences;
    }

    private static Map<String, long[]> joined(Map<String, long[]> one, Map<String, long[]> other) {
        other.forEach((tier, days) -> one.merge(tier, days, Trend::plus));
        return one;
    }

    private static long[] plus(long[] one, long[] other) {
        for (int i = 0; i < one.length; i++) {
            one[i] += other[i];
        }
        return one;
    }
}
