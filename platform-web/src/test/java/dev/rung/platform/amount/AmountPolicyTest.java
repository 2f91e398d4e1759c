package dev.rung.platform.amount;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AmountPolicyTest {

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.00", "688.00", "-5", "-0.5", "999999999999999.999999"})
    void aNumberIsReadAsItIsWritten(String text) {
        assertThat(AmountPolicy.read(text)).contains(new BigDecimal(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e2",
                "+1",
                "01",
                "0000000000000001",
                "-0",
                "-0.00",
                "-01",
                ".5",
                "1.",
                "１",
                " 1",
                "1\n",
                "0x1",
                "",
                "NaN"
            })
    void aTextThatIsWrittenInAnyOtherWayIsNone(String text) {
        assertThat(AmountPolicy.read(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-688.50", "999999999999999.999999", "1e14", "0.000001", "1e-6"})
    void fifteenDigitsAndSixDecimalsAreAnAmount(String number) {
        assertThat(AmountPolicy.isAmount(new BigDecimal(number))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000000000000000", "1e15", "0.0000001", "5.0000000", "1e2147483647", "1e-2147483647"})
    void whatHasMoreIsNone(String number) {
        assertThat(AmountPolicy.isAmount(new BigDecimal(number))).isFalse();
    }
}
