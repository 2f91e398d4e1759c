package dev.rung.scoring.insight;

import dev.rung.scoring.standings.Standings.TierSum;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collector;

/// Customers, orders and spend per tier as they were at the end of a business date.
///
/// @param windowStart the first date whose orders count
record TiersOn(LocalDate date, LocalDate windowStart, String lowest) {

    Collector<Person, Map<String, TierSum>, List<TierSum>> sums() {
        return Collector.of(
                TreeMap::new, this::add, (one, other) -> joined(one, other), sums -> List.copyOf(sums.values()));
    }

    private void add(Map<String, TierSum> sums, Person person) {
        var tier = person.tierOn(date, lowest);
        if (tier != null) {
            var totals = person.features().total(windowStart, date);
            sums.merge(tier, new TierSum(tier, 1, totals.orders(), totals.spend()), TiersOn::plus);
        }
    }

    private static Map<String, TierSum> joined(Map<String, TierSum> one, Map<String, TierSum> other) {
        other.forEach((tier, sum) -> one.merge(tier, sum, TiersOn::plus));
        return one;
    }

    private static TierSum plus(TierSum one, TierSum other) {
        return new TierSum(
                one.tier(),
                one.customers() + other.customers(),
                one.orders() + other.orders(),
                one.spend().add(other.spend()));
    }
}
