package dev.rung.scoring.assessment.rfm;

import static dev.rung.scoring.Histories.TODAY;
import static dev.rung.scoring.assessment.program.PoliciesOfTests.V1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.contracts.scoring.AssessmentEvent.Rfm;
import dev.rung.scoring.features.orders.Totals;
import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RfmPolicyTest {

    @ParameterizedTest
    @CsvSource({"0, 5", "14, 5", "15, 4", "45, 4", "46, 3", "90, 3", "91, 2", "180, 2", "181, 1", "364, 1"})
    void aRecentOrderScoresHigh(long daysAgo, int score) {
        assertThat(score(daysAgo, 1, "0").r()).isEqualTo(score);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 3", "5, 3", "6, 4", "11, 4", "12, 5", "500, 5"})
    void manyOrdersScoreHigh(long orders, int score) {
        assertThat(score(0, orders, "0").f()).isEqualTo(score);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "199.99, 1", "200.00, 2", "999.99, 2", "1000, 3", "3000, 4", "10000, 5", "1e9, 5"})
    void muchSpendScoresHigh(String spend, int score) {
        assertThat(score(0, 1, spend).m()).isEqualTo(score);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 3, 1000, important-value",
        "1, 1, 1000, important-development",
        "90, 3, 1000, important-value",
        "200, 3, 1000, important-keep",
        "200, 1, 1000, important-winback",
        "1, 3, 10, general-value",
        "1, 1, 10, general-development",
        "200, 3, 10, general-keep",
        "200, 1, 10, general-winback"
    })
    void thereAreEightTypes(long daysAgo, long orders, String spend, String type) {
        assertThat(score(daysAgo, orders, spend).type()).isEqualTo(type);
    }

    @Test
    void withoutAnOrderThereIsNothingToScore() {
        var totals = new Totals(BigDecimal.ZERO, 0, null);

        assertThat(RfmPolicy.score(totals, V1.rfm(), TODAY))
                .isEqualTo(new Rfm(null, 0, BigDecimal.ZERO, 0, 0, 0, "none"));
    }

    @Test
    void aBestCustomerIsOfHighValueAndOneWithoutOrdersOfLow() {
        assertThat(V1.valueLevels().of(score(0, 12, "10000"))).isEqualTo("high");
        assertThat(V1.valueLevels().of(score(30, 2, "500"))).isEqualTo("middle");
        assertThat(V1.valueLevels().of(score(300, 1, "5"))).isEqualTo("low");
    }

    @ParameterizedTest
    @CsvSource({"6, low", "7, middle", "11, middle", "12, high"})
    void aLevelBeginsAtItsSum(int sum, String level) {
        var rfm = new Rfm(0L, 1, BigDecimal.ONE, sum - 2, 1, 1, "none");

        assertThat(new ValueLevels(12, 7).of(rfm)).isEqualTo(level);
    }

    @Property(tries = 500)
    void doingBetterNeverScoresLower(
            @ForAll @IntRange(max = 400) int daysAgo,
            @ForAll @IntRange(min = 1, max = 20) int orders,
            @ForAll @IntRange(max = 20_000) int spend,
            @ForAll @IntRange(max = 50) int better) {
        var rfm = score(daysAgo, orders, Integer.toString(spend));
        var sooner = score(Math.max(0, daysAgo - better), orders, Integer.toString(spend));
        var oftener = score(daysAgo, orders + better, Integer.toString(spend));
        var dearer = score(daysAgo, orders, Integer.toString(spend + 100 * better));

        assertThat(sooner.r()).isBetween(rfm.r(), 5);
        assertThat(oftener.f()).isBetween(rfm.f(), 5);
        assertThat(dearer.m()).isBetween(rfm.m(), 5);
    }

    private static Rfm score(long daysAgo, long orders, String spend) {
        var totals = new Totals(new BigDecimal(spend), orders, TODAY.minusDays(daysAgo));
        return RfmPolicy.score(totals, V1.rfm(), TODAY);
    }
}
