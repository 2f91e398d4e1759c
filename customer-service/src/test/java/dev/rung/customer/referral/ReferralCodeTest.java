package dev.rung.customer.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferralCodeTest {

    @Test
    void hasEightSignsThatNobodyTakesForOthers() {
        var random = new Random(7);

        assertThat(IntStream.range(0, 1000).mapToObj(_ -> ReferralCode.random(random)))
                .doesNotHaveDuplicates()
                .allSatisfy(
                        code -> assertThat(code).matches("[2-9A-HJKMNP-Z]{8}").doesNotContain("0", "O", "1", "I", "L"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"AB23CD45", "ab23cd45", " AB23-CD45 ", "ＡＢ２３ｃｄ４５", "ab23 cd45"})
    void isReadHoweverItIsTyped(String typed) {
        assertThat(ReferralCode.normal(typed)).isEqualTo("AB23CD45");
    }
}
