package dev.rung.scoring.insight;

import dev.rung.scoring.insight.ReportTable.Tabular;
import dev.rung.scoring.insight.figures.PurchaseFigures.Cohort;
import dev.rung.scoring.insight.figures.PurchaseFigures.Cohorts;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Customers by the month of their first order, and who of them bought again how many months later.
///
/// @param cohorts the oldest first, as far back as single orders are kept; months without new customers are left out
@RegisterForReflection(ignoreNested = false)
record RetentionReport(List<RetentionRow> cohorts, Map<String, String> definitions) implements Tabular {

    private static final Map<String, String> LINKS = Tabular.links("newCustomers", "returned", "retentionRate");

    /// @param months from the first after the cohort's own to the present one
    record RetentionRow(YearMonth month, long newCustomers, List<Month> months) {}

    record Month(YearMonth month, long returned, @Nullable BigDecimal retentionRate) {}

    static RetentionReport of(Cohorts cohorts, YearMonth earliest, YearMonth present) {
        var rows = cohorts.byMonth().tailMap(earliest).entrySet().stream()
                .map(each -> row(each.getKey(), each.getValue(), present))
                .toList();
        return new RetentionReport(rows, LINKS);
    }

    @Override
    public ReportTable table() {
        var table = ReportTable.of("cohort", "newCustomers", "month", "returned", "retentionRate");
        cohorts.forEach(row -> row.months()
                .forEach(month -> table.row(
                        row.month(), row.newCustomers(), month.month(), month.returned(), month.retentionRate())));
        return table;
    }

    private static RetentionRow row(YearMonth month, Cohort cohort, YearMonth present) {
        var months = Stream.iterate(month.plusMonths(1), later -> !later.isAfter(present), later -> later.plusMonths(1))
                .map(later ->
                        new Month(later, cohort.boughtIn(later), Shares.rate(cohort.boughtIn(later), cohort.size())))
                .toList();
        return new RetentionRow(month, cohort.size(), months);
    }
}
