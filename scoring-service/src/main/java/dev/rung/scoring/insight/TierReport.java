package dev.rung.scoring.insight;

import dev.rung.contracts.Money;
import dev.rung.scoring.insight.ReportTable.Tabular;
import dev.rung.scoring.insight.figures.TierFigures.TierSum;
import dev.rung.scoring.standings.wording.CallerTexts;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Customers and spend per tier, the lowest first, tiers without customers too.
///
/// @param freshAsOf everything accepted up to then is counted
/// @param spendComplete false where the window reaches back to orders that are no longer kept
@RegisterForReflection(ignoreNested = false)
record TierReport(
        LocalDate at,
        @Nullable Instant freshAsOf,
        boolean spendComplete,
        List<TierRow> tiers,
        TierTotal total,
        Map<String, String> definitions)
        implements Tabular {

    private static final Map<String, String> LINKS =
            Tabular.links("customers", "share", "orders", "spend", "spendPerCustomer");

    /// @param share of all customers; the shares sum to exactly 1, or to 0 where there are no customers
    record TierRow(String code, String name, long customers, BigDecimal share, long orders, Money spend) {}

    record TierTotal(long customers, long orders, Money spend) {}

    /// @param sums at most one per tier
    static TierReport of(
            LocalDate at,
            @Nullable Instant freshAsOf,
            boolean spendComplete,
            List<TierSum> counted,
            ReportLadder ladder,
            CallerTexts wording) {
        var byTier = counted.stream().collect(Collectors.toMap(TierSum::tier, Function.identity()));
        var tiers = ladder.with(byTier.keySet()).tiers();
        var sums = tiers.stream()
                .map(tier -> byTier.getOrDefault(tier.code(), new TierSum(tier.code(), 0, 0, BigDecimal.ZERO)))
                .toList();
        var shares = Shares.of(sums.stream().map(TierSum::customers).toList());
        var rows = IntStream.range(0, sums.size())
                .mapToObj(i -> row(wording.name(tiers.get(i)).name(), sums.get(i), shares.get(i), wording))
                .toList();
        return new TierReport(at, freshAsOf, spendComplete, rows, total(sums, wording), LINKS);
    }

    @Override
    public LocalDate day() {
        return at;
    }

    @Override
    public ReportTable table() {
        var table = ReportTable.of("at", "tier", "name", "customers", "share", "orders", "spend", "currency");
        tiers.forEach(row -> table.row(
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

    private static TierRow row(String name, TierSum sum, BigDecimal share, CallerTexts wording) {
        return new TierRow(sum.tier(), name, sum.customers(), share, sum.orders(), wording.money(sum.spend()));
    }

    private static TierTotal total(List<TierSum> sums, CallerTexts wording) {
        return new TierTotal(
                sums.stream().mapToLong(TierSum::customers).sum(),
                sums.stream().mapToLong(TierSum::orders).sum(),
                wording.money(sums.stream().map(TierSum::spend).reduce(BigDecimal.ZERO, BigDecimal::add)));
    }
}
