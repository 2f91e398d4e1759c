package dev.rung.benefits.coupon.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CodeAlphabetTest {

    @Test
    void noTwoCharactersLookAlikeAndNoneIsAVowel() {
        assertThat(CodeAlphabet.CHARACTERS.chars().distinct()).hasSize(22);
        assertThat(CodeAlphabet.CHARACTERS).doesNotContainPattern("[AEIOU0125 8BLSZ]");
        assertThat(NormalCode.of(CodeAlphabet.CHARACTERS)).isEqualTo(CodeAlphabet.CHARACTERS);
    }

    @Test
    void theUsualCodeHasSeventyOneBitsAndTheShortestFiftyThree() {
        assertThat(CodeAlphabet.bits(CodeAlphabet.USUAL)).isEqualTo(71);
        assertThat(CodeAlphabet.bits(CodeAlphabet.SHORTEST)).isEqualTo(53);
    }

    @Test
    void codesUseAllCharactersAndDoNotRepeat() {
        var dice = new SplittableRandom(7);
        var codes = new HashSet<String>();
        for (int i = 0; i < 10_000; i++) {
            codes.add(CodeAlphabet.random(dice, 12));
        }

        assertThat(codes).hasSize(10_000).allMatch(code -> code.matches("[%s]{12}".formatted(CodeAlphabet.CHARACTERS)));
        assertThat(String.join("", codes).chars().distinct()).hasSize(22);
    }

    @Test
    void aCodeIsReadInGroups() {
        assertThat(CodeAlphabet.grouped("3467CDFGHJKM")).isEqualTo("3467-CDFG-HJKM");
        assertThat(CodeAlphabet.grouped("3467CDFGHJKMN")).isEqualTo("3467-CDFG-HJKM-N");
        assertThat(NormalCode.of("3467-CDFG-HJKM-N")).isEqualTo("3467CDFGHJKMN");
    }
}
