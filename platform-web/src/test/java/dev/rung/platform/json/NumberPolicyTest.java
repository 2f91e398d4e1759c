package dev.rung.platform.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberPolicyTest {

    private static final String SIXTY = "9".repeat(60);

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1e59", "-9.99e59", "1e-60", "0.00"})
    void aNumberOfAStoreMayComeIn(String number) {
        assertThat(NumberPolicy.flaw(new BigDecimal(number))).isEmpty();
    }

    @Test
    void sixtyDigitsBeforeThePointAndSixtyBehindItAreTheMost() {
        assertThat(NumberPolicy.flaw(new BigDecimal(SIXTY + "." + SIXTY))).isEmpty();
        assertThat(NumberPolicy.flaw(new BigDecimal(SIXTY + "9"))).isPresent();
        assertThat(NumberPolicy.flaw(new BigDecimal("0." + SIXTY + "9"))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e60", "1e999999999", "-1e999999999", "1e-61", "1e-999999999", "0e-61"})
    void aShortTextMayBeTooLongANumber(String number) {
        assertThat(NumberPolicy.flaw(new BigDecimal(number)))
                .contains("must have at most 60 digits before the point and behind it")
                .contains(NumberPolicy.reason());
    }

    @Property
    void aNumberIsMeasuredByItsDigitsOnEitherSideOfThePoint(
            @ForAll @IntRange(min = 1, max = 100) int before, @ForAll @IntRange(max = 100) int behind) {
        var number = new BigDecimal("7".repeat(before) + "." + "7".repeat(behind));

        assertThat(NumberPolicy.flaw(number).isPresent()).isEqualTo(before > 60 || behind > 60);
    }

    @Test
    void aTextIsReadAsItIsWritten() {
        assertThat(NumberPolicy.read("-12.50e1")).contains(new BigDecimal("-12.50e1"));
        assertThat(NumberPolicy.read("7".repeat(240))).contains(new BigDecimal("7".repeat(240)));
    }

    @Test
    void aTextThatIsTooLongOrHasAnUnknownExponentIsNotRead() {
        assertThat(NumberPolicy.read("7".repeat(241))).isEmpty();
        assertThat(NumberPolicy.read("1e99999999999")).isEmpty();
    }
}
