package dev.rung.scoring.insight;

import dev.rung.contracts.Money;
import dev.rung.scoring.assessment.Policy;
import dev.rung.scoring.insight.Figures.TierFigures;
import dev.rung.scoring.standings.TierSum;
import dev.rung.scoring.standings.Wording;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Customers and spend per tier, the lowest first, tiers without customers too.
///
/// @param freshAsOf everything accepted up to then is counted
record TierReport(LocalDate at, @Nullable Instant freshAsOf, List<Row> tiers, Total total) {

    /// @param share of all customers; the shares sum to exactly 1, or to 0 where there are no customers
    record Row(String code, String name, long customers, BigDecimal share, Money spend) {}

    record Total(long customers, long orders, Money spend) {}

    static TierReport of(LocalDate at, TierFigures figures, Policy policy, Wording wording) {
        var byTier = figures.sums().stream().collect(Collectors.toMap(TierSum::tier, Function.identity()));
        var ladder = policy.tiers().stream()
                .map(tier -> byTier.getOrDefault(tier.code(), new TierSum(tier.code(), 0, 0, BigDecimal.ZERO)))
                .toList();
        var shares = Shares.of(ladder.stream().map(TierSum::customers).toList());
        var rows = IntStream.range(0, ladder.size())
                .mapToObj(rank -> row(rank, ladder.get(rank), shares.get(rank), policy, wording))
                .toList();
        return new TierReport(at, figures.freshness().freshAsOf(), rows, total(ladder, wording));
    }

    private static Row row(int rank, TierSum sum, BigDecimal share, Policy policy, Wording wording) {
        var name = wording.name(policy.tier(rank));
        return new Row(name.code(), name.name(), sum.customers(), share, wording.money(sum.spend()));
    }

    private static Total total(List<TierSum> sums, Wording wording) {
        return new Total(
                sums.stream().mapToLong(TierSum::customers).sum(),
                sums.stream().mapToLong(TierSum::orders).sum(),
                wording.money(sums.stream().map(TierSum::spend).reduce(BigDecimal.ZERO, BigDecimal::add)));
    }
}
