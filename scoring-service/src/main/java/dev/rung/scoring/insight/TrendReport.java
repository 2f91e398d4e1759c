package dev.rung.scoring.insight;

import dev.rung.scoring.insight.Table.Tabular;
import dev.rung.scoring.standings.Wording;
import dev.rung.scoring.standings.Wording.TierName;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Customers per tier, day by day.
///
/// @param tiers the lowest first
/// @param days in order, each with a count for every tier
@RegisterForReflection(ignoreNested = false)
record TrendReport(LocalDate from, LocalDate to, List<TierName> tiers, List<Day> days, Map<String, String> definitions)
        implements Tabular {

    private static final Map<String, String> LINKS = Link.and(Map.of(), "customers", "daily-customers");

    /// @param customers by the code of the tier
    record Day(LocalDate date, Map<String, Long> customers) {}

    /// @param counts per tier one for each date of the period
    static TrendReport of(Period period, Map<String, long[]> counts, Ladder ladder, Wording wording) {
        var tiers =
                ladder.with(counts.keySet()).tiers().stream().map(wording::name).toList();
        var days = IntStream.range(0, period.days())
                .mapToObj(i -> new Day(period.from().plusDays(i), customers(i, counts, tiers)))
                .toList();
        return new TrendReport(period.from(), period.to(), tiers, days, LINKS);
    }

    @Override
    public Table table() {
        var table = Table.of("date", "tier", "name", "customers");
        days.forEach(day -> tiers.forEach(tier ->
                table.row(day.date(), tier.code(), tier.name(), day.customers().get(tier.code()))));
        return table;
    }

    private static Map<String, Long> customers(int day, Map<String, long[]> counts, List<TierName> tiers) {
        var customers = new LinkedHashMap<String, Long>();
        for (var tier : tiers) {
            var found = counts.get(tier.code());
            customers.put(tier.code(), found == null ? 0 : found[day]);
        }
        return customers;
    }
}
