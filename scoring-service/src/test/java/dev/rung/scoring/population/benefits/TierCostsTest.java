package dev.rung.scoring.population.benefits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.contracts.Money;
import dev.rung.contracts.benefits.BenefitTermsEvent.BenefitCost;
import dev.rung.contracts.benefits.BenefitTermsEvent.TierTerms;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TierCostsTest {

    @Test
    void aTierCostsWhatItsBenefitsCostUsedAsOftenAsTheyMayBe() {
        var costs = of(
                benefit("shipping", 2, "month", "8.50"),
                benefit("gift", 1, "once", "66"),
                benefit("lounge", 1, "day", "1"),
                benefit("concierge", 3, "year", "100"));

        assertThat(costs.ofOne("gold")).isEqualByComparingTo("935");
        assertThat(costs.unbounded()).isEmpty();
    }

    @Test
    void aTierThatGivesNothingCostsNothing() {
        assertThat(of().ofOne("bronze")).isZero();
    }

    @Test
    void aBenefitWithoutABoundIsNamedAndNotSummedUp() {
        var costs = of(
                benefit("refund", null, "year", "5"),
                benefit("yen", 1, "year", new Money(new BigDecimal("100"), "JPY")),
                benefit("weekly", 1, "week", "1"),
                benefit("words", null, "year", "0"),
                benefit("gift", 1, "year", "66"));

        assertThat(costs.ofOne("gold")).isEqualByComparingTo("66");
        assertThat(costs.unbounded()).containsExactly("refund", "weekly", "yen");
    }

    private static TierCosts of(BenefitCost... benefits) {
        return TierCosts.of(7, List.of(new TierTerms("gold", List.of(benefits))), "CNY");
    }

    private static BenefitCost benefit(String code, @Nullable Integer quota, String period, String cost) {
        return benefit(code, quota, period, new Money(new BigDecimal(cost), "CNY"));
    }

    private static BenefitCost benefit(String code, @Nullable Integer quota, String period, Money cost) {
        return new BenefitCost(code, 1, "gift", quota, period, cost);
    }
}
