package dev.rung.scoring.insight;

import dev.rung.contracts.Money;
import dev.rung.scoring.insight.Table.Tabular;
import dev.rung.scoring.standings.Wording;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How faithful customers were in a period, by the tier they had when it began.
///
/// @param tiers the lowest first; only one where only one was asked for
/// @param total of the tiers shown
@RegisterForReflection(ignoreNested = false)
record LoyaltyReport(LocalDate from, LocalDate to, List<Row> tiers, Row total, Map<String, String> definitions)
        implements Tabular {

    private static final Map<String, String> LINKS = Link.and(
            Link.of(
                    "buyers",
                    "repeatBuyers",
                    "repurchaseRate",
                    "averageOrderValue",
                    "ordersPerCustomer",
                    "activeAtStart",
                    "dormantAtEnd",
                    "lostAtEnd",
                    "churnRate"),
            "orders",
            "period-orders");

    /// Rates and averages of nobody are null.
    ///
    /// @param tier null for the total
    record Row(
            @Nullable String tier,
            @Nullable String name,
            long buyers,
            long repeatBuyers,
            @Nullable BigDecimal repurchaseRate,
            long orders,
            @Nullable Money averageOrderValue,
            @Nullable BigDecimal ordersPerCustomer,
            long activeAtStart,
            long dormantAtEnd,
            long lostAtEnd,
            @Nullable BigDecimal churnRate) {

        static Row of(@Nullable String tier, @Nullable String name, LoyaltySum sum, Wording wording) {
            var value = sum.averageOrderValue(
                    wording.money(BigDecimal.ZERO).amount().scale());
            return new Row(
                    tier,
                    name,
                    sum.buyers(),
                    sum.repeatBuyers(),
                    sum.repurchaseRate(),
                    sum.orders(),
                    value == null ? null : wording.money(value),
                    sum.ordersPerCustomer(),
                    sum.activeAtStart(),
                    sum.dormantAtEnd(),
                    sum.lostAtEnd(),
                    sum.churnRate());
        }
    }

    static LoyaltyReport of(Period period, Map<String, LoyaltySum> sums, Ladder shown, Wording wording) {
        var rows = shown.tiers().stream()
                .map(tier -> Row.of(tier.code(), wording.name(tier).name(), sum(sums, tier.code()), wording))
                .toList();
        var total = shown.codes().stream().map(code -> sum(sums, code)).reduce(LoyaltySum.NOBODY, LoyaltySum::plus);
        return new LoyaltyReport(period.from(), period.to(), rows, Row.of(null, null, total, wording), LINKS);
    }

    @Override
    public Table table() {
        var table = Table.of(
                "tier",
                "name",
                "buyers",
                "repeatBuyers",
                "repurchaseRate",
                "orders",
                "averageOrderValue",
                "ordersPerCustomer",
                "activeAtStart",
                "dormantAtEnd",
                "lostAtEnd",
                "churnRate");
        tiers.forEach(row -> table.row(
                row.tier(),
                row.name(),
                row.buyers(),
                row.repeatBuyers(),
                row.repurchaseRate(),
                row.orders(),
                row.averageOrderValue() == null ? null : row.averageOrderValue().amount(),
                row.ordersPerCustomer(),
                row.activeAtStart(),
                row.dormantAtEnd(),
                row.lostAtEnd(),
                row.churnRate()));
        return table;
    }

    private static LoyaltySum sum(Map<String, LoyaltySum> sums, String tier) {
        return sums.getOrDefault(tier, LoyaltySum.NOBODY);
    }
}
