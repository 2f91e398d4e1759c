package dev.rung.scoring.insight;

import static java.util.stream.Collectors.toMap;

import dev.rung.contracts.Money;
import dev.rung.scoring.insight.ReportTable.Tabular;
import dev.rung.scoring.insight.figures.Period;
import dev.rung.scoring.insight.figures.PurchaseFigures.Loyalty;
import dev.rung.scoring.insight.figures.PurchaseFigures.TierActivity;
import dev.rung.scoring.insight.figures.PurchaseFigures.TierPurchases;
import dev.rung.scoring.standings.wording.CallerTexts;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// How faithful customers were in a period, by the tier they had when it began.
///
/// @param tiers the lowest first; only one where only one was asked for
/// @param total of the tiers shown
@RegisterForReflection(ignoreNested = false)
record LoyaltyReport(
        LocalDate from, LocalDate to, List<LoyaltyRow> tiers, LoyaltyRow total, Map<String, String> definitions)
        implements Tabular {

    private static final TierPurchases NOTHING = new TierPurchases("", 0, 0, 0, BigDecimal.ZERO);

    private static final Map<String, String> LINKS = Tabular.links(
            "buyers",
            "repeatBuyers",
            "repurchaseRate",
            "orders=period-orders",
            "averageOrderValue",
            "ordersPerCustomer",
            "activeAtStart",
            "dormantAtEnd",
            "lostAtEnd",
            "churnRate");

    /// Rates and averages of nobody are null.
    ///
    /// @param tier null for the total
    record LoyaltyRow(
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

        static LoyaltyRow of(
                @Nullable String tier,
                @Nullable String name,
                TierPurchases sum,
                TierActivity activity,
                CallerTexts wording) {
            return new LoyaltyRow(
                    tier,
                    name,
                    sum.buyers(),
                    sum.repeatBuyers(),
                    Shares.rate(sum.repeatBuyers(), sum.buyers()),
                    sum.orders(),
                    averageOrderValue(sum, wording),
                    Shares.average(sum.orders(), sum.buyers()),
                    activity.activeAtStart(),
                    activity.dormantAtEnd(),
                    activity.lostAtEnd(),
                    Shares.rate(activity.lostAtEnd(), activity.activeAtStart()));
        }

        /// To the digits of the currency.
        private static @Nullable Money averageOrderValue(TierPurchases sum, CallerTexts wording) {
            int digits = wording.money(BigDecimal.ZERO).amount().scale();
            return sum.orders() == 0
                    ? null
                    : wording.money(sum.spend().divide(BigDecimal.valueOf(sum.orders()), digits, RoundingMode.HALF_UP));
        }
    }

    /// @param only the code of one tier; null for all
    static LoyaltyReport of(
            Period period, Loyalty loyalty, ReportLadder present, @Nullable String only, CallerTexts wording) {
        var bought = loyalty.bought().stream().collect(toMap(TierPurchases::tier, Function.identity()));
        var ladder = present.with(bought.keySet());
        var shown = only == null ? ladder : ladder.only(only);
        var rows = shown.tiers().stream()
                .map(tier -> LoyaltyRow.of(
                        tier.code(),
                        wording.name(tier).name(),
                        bought.getOrDefault(tier.code(), NOTHING),
                        activity(loyalty, tier.code()),
                        wording))
                .toList();
        var codes = shown.codes();
        var all = codes.stream().map(code -> bought.getOrDefault(code, NOTHING)).reduce(NOTHING, TierPurchases::plus);
        var activity =
                codes.stream().map(code -> activity(loyalty, code)).reduce(TierActivity.NOBODY, TierActivity::plus);
        var total = LoyaltyRow.of(null, null, all, activity, wording);
        return new LoyaltyReport(period.from(), period.to(), rows, total, LINKS);
    }

    @Override
    public ReportTable table() {
        var table = ReportTable.of(
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

    private static TierActivity activity(Loyalty loyalty, String tier) {
        return loyalty.active().getOrDefault(tier, TierActivity.NOBODY);
    }
}
