package dev.rung.benefits.liability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.rung.benefits.liability.LedgerSums.AgeSums;
import dev.rung.benefits.liability.LiabilityReport.BreakagePoint;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiabilityPolicyTest {

    private static final BigDecimal EXPECTED = new BigDecimal("0.9");

    @Test
    void theStoresOwnRateCountsOnceEnoughPointsHaveEnded() {
        assertThat(LiabilityPolicy.redemptionRate(700, 300, EXPECTED, 1000)).isEqualByComparingTo("0.7");
        assertThat(LiabilityPolicy.redemptionRate(700, 299, EXPECTED, 1000)).isEqualByComparingTo(EXPECTED);
        assertThat(LiabilityPolicy.redemptionRate(0, 0, EXPECTED, 0)).isEqualByComparingTo(EXPECTED);
    }

    @Test
    void theCurveCountsOnlyPointsThatAreOldEnough() {
        var curve = LiabilityPolicy.curve(
                List.of(new AgeSums(0, 500, 100, 0), new AgeSums(6, 0, 50, 0), new AgeSums(12, 500, 0, 250)));

        assertThat(curve)
                .extracting(
                        BreakagePoint::months, BreakagePoint::issued, BreakagePoint::redeemed, BreakagePoint::expired)
                .containsExactly(
                        tuple(0, 1000L, new BigDecimal("0.1000"), new BigDecimal("0.0000")),
                        tuple(6, 500L, new BigDecimal("0.2000"), new BigDecimal("0.0000")),
                        tuple(12, 500L, new BigDecimal("0.2000"), new BigDecimal("0.5000")));
    }

    @Test
    void whereNothingWasIssuedThereIsNoCurve() {
        assertThat(LiabilityPolicy.curve(List.of())).isEmpty();
    }
}
