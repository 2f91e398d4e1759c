package dev.rung.scoring.insight.groups;

import static java.util.stream.Collectors.toMap;

import dev.rung.contracts.Money;
import dev.rung.scoring.insight.ReportTable;
import dev.rung.scoring.insight.ReportTable.Tabular;
import dev.rung.scoring.insight.Shares;
import dev.rung.scoring.insight.groups.GroupFigures.GroupSum;
import dev.rung.scoring.standings.wording.CallerTexts;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Customers, orders and spend per group, groups without customers too.
///
/// @param freshAsOf everything accepted up to then is counted
/// @param spendComplete false where the window reaches back to orders that are no longer kept
/// @param groups always all of them, in the same order
@RegisterForReflection(ignoreNested = false)
record GroupReport(
        LocalDate at,
        @Nullable Instant freshAsOf,
        boolean spendComplete,
        List<GroupRow> groups,
        GroupTotal total,
        Map<String, String> definitions)
        implements Tabular {

    /// @param share of all customers; the shares sum to exactly 1, or to 0 where there are no customers
    record GroupRow(String code, String name, long customers, BigDecimal share, long orders, Money spend) {}

    record GroupTotal(long customers, long orders, Money spend) {}

    /// @param counted of one group there may be several
    static GroupReport of(
            Grouping grouping,
            LocalDate at,
            @Nullable Instant freshAsOf,
            boolean spendComplete,
            List<GroupSum> counted,
            CallerTexts wording) {
        var byCode = counted.stream().collect(toMap(GroupSum::code, sum -> sum, GroupSum::plus));
        var sums = grouping.codes().stream()
                .map(code -> byCode.getOrDefault(code, nobody(code)))
                .toList();
        var shares = Shares.of(sums.stream().map(GroupSum::customers).toList());
        var rows = IntStream.range(0, sums.size())
                .mapToObj(i -> row(grouping, sums.get(i), shares.get(i), wording))
                .toList();
        var total = sums.stream().reduce(nobody(""), GroupSum::plus);
        return new GroupReport(
                at,
                freshAsOf,
                spendComplete,
                rows,
                new GroupTotal(total.customers(), total.orders(), wording.money(total.spend())),
                grouping.links());
    }

    @Override
    public LocalDate day() {
        return at;
    }

    @Override
    public ReportTable table() {
        var table = ReportTable.of("at", "code", "name", "customers", "share", "orders", "spend", "currency");
        groups.forEach(row -> table.row(
                at,
                row.code(),
                row.name(),
                row.customers(),
                row.share(),
                row.orders(),
                row.spend().amount(),
                row.spend().currency()));
        return table;
    }

    private static GroupRow row(Grouping grouping, GroupSum sum, BigDecimal share, CallerTexts wording) {
        var name = wording.phrase(phrases -> phrases.texts().say(grouping.nameKey(sum.code())));
        return new GroupRow(sum.code(), name, sum.customers(), share, sum.orders(), wording.money(sum.spend()));
    }

    private static GroupSum nobody(String code) {
        return new GroupSum(code, 0, 0, BigDecimal.ZERO);
    }
}
