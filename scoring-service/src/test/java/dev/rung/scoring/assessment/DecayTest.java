package dev.rung.scoring.assessment;

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
    void withoutAHalfLifeNothingFadesAndNothingIsRounded() {
        var decay = new Decay(null, TODAY);
        var exact = new BigDecimal("12345678901234567890.123");

        assertThat(decay.rounded(decay.of(exact, TODAY.minusDays(700)))).isEqualTo(exact);
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
