package dev.rung.scoring.costs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rung.contracts.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class CostEntryTest {

    private static final YearMonth JUNE = YearMonth.of(2026, 6);

    @Test
    void aCostIsAnAmountOfTheStoresMoneyForAMonthThatHasBegun() {
        var cost = new CostEntry(cny("100"), cny("0")).of(JUNE, "CNY", Instant.EPOCH);

        assertThat(cost.month()).isEqualTo(JUNE);
        assertThat(cost.acquisition()).isEqualByComparingTo("100");
        assertThatThrownBy(() -> new CostEntry(cny("-1"), cny("0")).of(JUNE, "CNY", Instant.EPOCH))
                .hasMessageContaining("amount-negative");
        var euro = new Money(BigDecimal.ONE, "EUR");
        assertThatThrownBy(() -> new CostEntry(cny("1"), euro).of(JUNE, "CNY", Instant.EPOCH))
                .hasMessageContaining("currency-unknown");
        assertThat(CostEntry.month("2026-06", JUNE)).isEqualTo(JUNE);
        assertThatThrownBy(() -> CostEntry.month("2026-07", JUNE)).hasMessageContaining("date-in-future");
        assertThatThrownBy(() -> CostEntry.month("June", JUNE)).hasMessageContaining("month-malformed");
    }

    private static Money cny(String amount) {
        return new Money(new BigDecimal(amount), "CNY");
    }
}
