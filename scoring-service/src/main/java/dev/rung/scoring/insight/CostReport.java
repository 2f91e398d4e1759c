package dev.rung.scoring.insight;

import dev.rung.contracts.Money;
import dev.rung.scoring.insight.ReportTable.Tabular;
import dev.rung.scoring.insight.figures.PurchaseFigures.Cohorts;
import dev.rung.scoring.insight.figures.PurchaseFigures.MonthCosts;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The cost of winning a customer, and of retaining one, month by month.
///
/// @param months those that costs were entered for, the oldest first
@RegisterForReflection(ignoreNested = false)
record CostReport(List<CostRow> months, Map<String, String> definitions) implements Tabular {

    private static final Map<String, String> LINKS = Tabular.links(
            "acquisition",
            "retention",
            "newCustomers",
            "retainedCustomers",
            "costPerNewCustomer",
            "costPerRetainedCustomer");

    /// @param retainedCustomers null for months whose orders are no longer kept
    /// @param costPerNewCustomer null without any
    /// @param costPerRetainedCustomer null without any
    record CostRow(
            YearMonth month,
            Money acquisition,
            Money retention,
            long newCustomers,
            @Nullable Long retainedCustomers,
            @Nullable Money costPerNewCustomer,
            @Nullable Money costPerRetainedCustomer) {}

    /// @param earliest the first month whose orders are all still kept
    static CostReport of(List<MonthCosts> costs, Cohorts cohorts, YearMonth earliest, String currency) {
        return new CostReport(
                costs.stream()
                        .map(cost -> row(cost, cohorts, earliest, currency))
                        .toList(),
                LINKS);
    }

    @Override
    public ReportTable table() {
        var table = ReportTable.of(
                "month",
                "acquisition",
                "retention",
                "newCustomers",
                "retainedCustomers",
                "costPerNewCustomer",
                "costPerRetainedCustomer",
                "currency");
        months.forEach(row -> table.row(
                row.month(),
                row.acquisition().amount(),
                row.retention().amount(),
                row.newCustomers(),
                row.retainedCustomers(),
                amount(row.costPerNewCustomer()),
                amount(row.costPerRetainedCustomer()),
                row.acquisition().currency()));
        return table;
    }

    private static CostRow row(MonthCosts cost, Cohorts cohorts, YearMonth earliest, String currency) {
        var month = YearMonth.from(cost.month());
        long won = cohorts.newIn(month);
        long retained = month.isBefore(earliest) ? 0 : cohorts.retainedIn(month);
        return new CostRow(
                month,
                new Money(cost.acquisition(), currency),
                new Money(cost.retention(), currency),
                won,
                month.isBefore(earliest) ? null : retained,
                each(cost.acquisition(), won, currency),
                each(cost.retention(), retained, currency));
    }

    /// To the digits of the currency.
    private static @Nullable Money each(BigDecimal cost, long customers, String currency) {
        int digits = Currency.getInstance(currency).getDefaultFractionDigits();
        return customers == 0
                ? null
                : new Money(cost.divide(BigDecimal.valueOf(customers), digits, RoundingMode.HALF_UP), currency);
    }

    private static @Nullable BigDecimal amount(@Nullable Money money) {
        return money == null ? null : money.amount();
    }
}
