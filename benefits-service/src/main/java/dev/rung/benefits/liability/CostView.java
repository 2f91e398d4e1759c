package dev.rung.benefits.liability;

import dev.rung.benefits.liability.ProgrammeCosts.CostRow;
import dev.rung.contracts.Money;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The cost of the programme of one tier, benefit, campaign, month or shop, or of some of these together. All
/// that it is not cut by is null.
///
/// @param tier of the customer at that moment; null: none was known
/// @param kind of what it is: `points`, `benefit`, `coupon`, `reward`, `prize` or `free-trial`
/// @param code `points`: what earned them, such as `order`; `coupon`: the id of the batch; otherwise the code
///     of the benefit, reward or activity
/// @param name `coupon`: what the batch is called, in the reader's language; null: the code says it
/// @param campaign the code of a promotion that earned more points, or of an activity; null: none is known
/// @param month such as `2026-03`
/// @param shop where the cause was; null: it names none
/// @param points that were given, less those taken back
/// @param pointsCost those points at what a point is worth
/// @param count benefits that were used or handed out, less those taken back
/// @param unpriced how many of them nobody has said the cost of: their cost is not in the sum
/// @param benefitCost the money that they took off, or that they cost the store
@RegisterForReflection
record CostView(
        @Nullable String tier,
        @Nullable String kind,
        @Nullable String code,
        @Nullable String name,
        @Nullable String campaign,
        @Nullable String month,
        @Nullable String shop,
        long points,
        Money pointsCost,
        long count,
        long unpriced,
        Money benefitCost) {

    private static final List<String> FIGURES =
            List.of("points", "points-cost", "count", "unpriced", "benefit-cost", "currency");

    static CostView of(CostRow row, PointPrice price, Function<Map<String, String>, String> language) {
        var names = row.names();
        return new CostView(
                row.tier(),
                row.kind(),
                row.code(),
                names == null ? null : language.apply(names),
                row.campaign(),
                row.month(),
                row.shop(),
                row.points(),
                price.of(row.points()),
                row.count(),
                row.unpriced(),
                price.rounded(row.amount()));
    }

    static List<String> columns(Collection<CostCut> cuts) {
        return Stream.concat(cuts.stream().flatMap(CostView::columnsOf), FIGURES.stream())
                .toList();
    }

    private static Stream<String> columnsOf(CostCut cut) {
        return cut == CostCut.BENEFIT ? Stream.of("kind", "code", "name") : cut.columns().stream();
    }

    List<@Nullable Object> cells(Collection<CostCut> cuts) {
        var cells = new ArrayList<@Nullable Object>();
        cuts.forEach(cut -> {
            switch (cut) {
                case TIER -> cells.add(tier);
                case BENEFIT -> {
                    cells.add(kind);
                    cells.add(code);
                    cells.add(name);
                }
                case CAMPAIGN -> cells.add(campaign);
                case MONTH -> cells.add(month);
                case SHOP -> cells.add(shop);
            }
        });
        cells.add(points);
        cells.add(pointsCost.amount());
        cells.add(count);
        cells.add(unpriced);
        cells.add(benefitCost.amount());
        cells.add(benefitCost.currency());
        return cells;
    }
}
