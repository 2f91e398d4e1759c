package dev.rung.scoring.insight;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.rung.scoring.insight.ReportTable.Tabular;
import dev.rung.scoring.insight.figures.Period;
import dev.rung.scoring.insight.figures.TierFigures.DayCount;
import dev.rung.scoring.standings.wording.CallerTexts;
import dev.rung.scoring.standings.wording.CallerTexts.TierName;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Customers per tier, day by day.
///
/// @param tiers the lowest first
/// @param days in order, each with a count for every tier
@RegisterForReflection(ignoreNested = false)
record TrendReport(LocalDate from, LocalDate to, List<TierName> tiers, List<Day> days, Map<String, String> definitions)
        implements Tabular {

    private static final Map<String, String> LINKS = Tabular.links("customers=daily-customers");

    /// @param customers by the code of the tier
    record Day(LocalDate date, Map<String, Long> customers) {}

    /// @param counts one for each date of the period and each tier that anybody held in it
    static TrendReport of(Period period, List<DayCount> counts, ReportLadder ladder, CallerTexts wording) {
        var held = counts.stream().map(DayCount::tier).collect(toSet());
        var tiers = ladder.with(held).tiers().stream().map(wording::name).toList();
        var byDay = counts.stream().collect(groupingBy(DayCount::day, toMap(DayCount::tier, DayCount::customers)));
        var days = period.from()
                .datesUntil(period.to().plusDays(1))
                .map(date -> new Day(date, customers(byDay.getOrDefault(date, Map.of()), tiers)))
                .toList();
        return new TrendReport(period.from(), period.to(), tiers, days, LINKS);
    }

    @Override
    public ReportTable table() {
        var table = ReportTable.of("date", "tier", "name", "customers");
        days.forEach(day -> tiers.forEach(tier ->
                table.row(day.date(), tier.code(), tier.name(), day.customers().get(tier.code()))));
        return table;
    }

    private static Map<String, Long> customers(Map<String, Long> counts, List<TierName> tiers) {
        var customers = new LinkedHashMap<String, Long>();
        tiers.forEach(tier -> customers.put(tier.code(), counts.getOrDefault(tier.code(), 0L)));
        return customers;
    }
}
