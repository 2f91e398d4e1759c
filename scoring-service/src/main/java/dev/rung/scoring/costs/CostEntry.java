package dev.rung.scoring.costs;

import dev.rung.contracts.Money;
import dev.rung.platform.amount.Amount;
import dev.rung.platform.locale.Text;
import dev.rung.platform.problem.Problem;
import jakarta.validation.constraints.NotNull;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;

/// The money spent in a month to win customers and to retain them.
record CostEntry(
        @NotNull @Amount Money acquisition, @NotNull @Amount Money retention) {

    private static final int EARLIEST = 1970;

    /// Refuses other currencies than the store's, and amounts below zero.
    Cost of(YearMonth month, String currency, Instant now) {
        return new Cost(
                month,
                sound("acquisition", acquisition, currency).amount(),
                sound("retention", retention, currency).amount(),
                now);
    }

    static YearMonth month(String text, YearMonth present) {
        var month = parsed(text);
        if (month.getYear() < EARLIEST) {
            throw Problem.of(400, "month-malformed")
                    .at("month", Text.of("reason.month"))
                    .asException();
        }
        if (month.isAfter(present)) {
            throw Problem.of(400, "date-in-future")
                    .with("month", present.toString())
                    .at("month", Text.of("reason.not-after").with("last", present))
                    .asException();
        }
        return month;
    }

    private static YearMonth parsed(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException _) {
            throw Problem.of(400, "month-malformed")
                    .at("month", Text.of("reason.month"))
                    .asException();
        }
    }

    private static Money sound(String name, Money money, String currency) {
        if (!currency.equals(money.currency())) {
            throw Problem.of(400, "currency-unknown")
                    .with("currency", currency)
                    .at(name + ".currency", Text.of("reason.equal").with("value", currency))
                    .asException();
        }
        if (money.amount().signum() < 0) {
            throw Problem.of(400, "amount-negative")
                    .at(name + ".amount", Text.of("reason.not-negative"))
                    .asException();
        }
        return money;
    }
}
