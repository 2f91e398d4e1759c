package dev.rung.scoring.lifecycle;

import static dev.rung.scoring.lifecycle.Shopper.whoBought;
import static dev.rung.scoring.lifecycle.Shopper.whoBuysEvery;
import static dev.rung.scoring.lifecycle.Shopper.whoVisited;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.scoring.lifecycle.Rhythm.Assumed;
import dev.rung.scoring.lifecycle.Rhythm.Own;
import dev.rung.scoring.lifecycle.terms.RhythmTerms;
import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RhythmTest {

    @Test
    void theRhythmIsTheMedianOfTheGaps() {
        // gaps of 10, 20 and 90 days
        assertThat(rhythm(whoBought(120, 110, 90, 0))).isEqualTo(new Own(new BigDecimal("20.0")));
    }

    @Test
    void ofAnEvenNumberOfGapsItIsTheMeanOfTheMiddleTwo() {
        // gaps of 10, 13, 20 and 90 days
        assertThat(rhythm(whoBought(133, 123, 110, 90, 0))).isEqualTo(new Own(new BigDecimal("16.5")));
    }

    @Test
    void oneLongHolidayDoesNotChangeIt() {
        assertThat(rhythm(whoBought(228, 214, 200, 28, 14, 0))).isEqualTo(new Own(new BigDecimal("14.0")));
    }

    @Test
    void whoShopsDailyHasTheShortestRhythm() {
        assertThat(rhythm(whoBuysEvery(1, 20, 0))).isEqualTo(new Own(new BigDecimal("7")));
    }

    @Test
    void whoShopsOnceAYearHasTheLongestRhythm() {
        assertThat(rhythm(whoBuysEvery(360, 3, 0))).isEqualTo(new Own(new BigDecimal("180")));
    }

    @Test
    void twoPurchasesShowNoRhythm() {
        assertThat(rhythm(whoBought(30, 0))).isEqualTo(new Assumed(new BigDecimal("60")));
        assertThat(rhythm(whoVisited(30, 0))).isEqualTo(new Assumed(new BigDecimal("60")));
    }

    @Test
    void theThirdPurchaseShowsOne() {
        assertThat(rhythm(whoBought(60, 30, 0))).isEqualTo(new Own(new BigDecimal("30.0")));
    }

    @Property(tries = 200)
    void aSteadyCustomerHasTheirGapAsRhythm(
            @ForAll @IntRange(min = 7, max = 180) int gap, @ForAll @IntRange(min = 3, max = 30) int count) {
        assertThat(rhythm(whoBuysEvery(gap, count, 0)).days()).isEqualByComparingTo(BigDecimal.valueOf(gap));
    }

    private static Rhythm rhythm(Shopper shopper) {
        return Rhythm.of(shopper.history(), RhythmTerms.DEFAULT.rhythm());
    }
}
