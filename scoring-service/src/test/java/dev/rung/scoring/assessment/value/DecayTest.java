package dev.rung.scoring.assessment.value;

import static dev.rung.scoring.Histories.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class DecayTest {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Example
    void afterOneHalfLifeHalfIsLeftAfterTwoAQuarter() {
        var decay = new Decay(30, TODAY);

        assertThat(decay.of(HUNDRED, TODAY)).isEqualByComparingTo("100");
        assertThat(decay.of(HUNDRED, TODAY.minusDays(30))).isEqualByComparingTo("50");
        assertThat(decay.of(HUNDRED, TODAY.minusDays(60))).isEqualByComparingTo("25");
    }

    /// 0.5^(1/3) = 0.79370052598409974; a double is right to 15 digits, and the same on every machine.
    @Example
    void betweenHalfLivesItFollowsTheCurve() {
        var decay = new Decay(30, TODAY);

        assertThat(decay.rounded(decay.of(BigDecimal.ONE, TODAY.minusDays(10))))
                .isEqualByComparingTo("0.7937005259840998");
    }

    @Example
    void whatIsOlderThanAnyWindowStillFollowsTheCurve() {
        assertThat(new Decay(1000, TODAY).of(HUNDRED, TODAY.minusDays(2000))).isEqualByComparingTo("25");
        assertThat(new Decay(366, TODAY).of(HUNDRED, TODAY.minusDays(732))).isEqualByComparingTo("25");
        assertThat(new Decay(733, TODAY).of(HUNDRED, TODAY.minusDays(733))).isEqualByComparingTo("50");
    }

    @Example
    void withoutAHalfLifeNothingFadesAndNothingIsRounded() {
        var decay = new Decay(null, TODAY);
        var exact = new BigDecimal("12345678901234567890.123");

        assertThat(decay.rounded(decay.of(exact, TODAY.minusDays(700)))).isEqualTo(exact);
    }

    @Example
    void aSumOfFadedValuesHasNoMoreDigitsThanAnybodyReads() {
        var decay = new Decay(7, TODAY);
        var sum = decay.of(HUNDRED, TODAY.minusDays(1)).add(decay.of(new BigDecimal("0.01"), TODAY.minusDays(360)));

        assertThat(sum.precision()).isGreaterThan(16);
        assertThat(decay.rounded(sum).precision()).isEqualTo(16);
    }

    @Property(tries = 500)
    void whatIsOlderNeverCountsMore(
            @ForAll @IntRange(min = 1, max = 1000) int halfLife,
            @ForAll @IntRange(max = 732) int age,
            @ForAll @IntRange(max = 100) int older) {
        var decay = new Decay(halfLife, TODAY);

        assertThat(decay.of(HUNDRED, TODAY.minusDays(age + older)))
                .isBetween(BigDecimal.ZERO, decay.of(HUNDRED, TODAY.minusDays(age)));
    }
}
