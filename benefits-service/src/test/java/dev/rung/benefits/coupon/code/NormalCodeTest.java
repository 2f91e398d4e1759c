package dev.rung.benefits.coupon.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.benefits.coupon.code.CodeReading.ReadableCode;
import dev.rung.benefits.coupon.code.CodeReading.UnreadableCode;
import dev.rung.benefits.coupon.code.CodeReading.UnreadableCode.CodeFlaw;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NormalCodeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GIFT-2026",
                "gift2026",
                " Gift 2026 ",
                "ＧＩＦＴ－２０２６",
                "ｇｉｆｔ　２０２６",
                "gıft2026",
                "GİFT2026",
                "gi̇ft2026",
                "gift–2026",
                "gift−2026",
                "gi\u200Bft\uFEFF2026",
                "gi\u00ADft 2026"
            })
    void oneCodeInAnyCaseWidthAndGrouping(String written) {
        assertThat(NormalCode.of(written)).isEqualTo("GIFT2026");
    }

    /// The machine's locale has no say: in Turkish the upper case of `i` is `İ`.
    @Test
    void theFormIsTheSameOnATurkishMachine() {
        var before = Locale.getDefault();
        try {
            for (var tag : new String[] {"tr-TR", "az-AZ", "lt-LT", "el-GR", "zh-CN"}) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertThat(NormalCode.of("gift-i")).isEqualTo("GIFTI");
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    /// A normal form is its own: what was kept is found again.
    @Test
    void everyCharactersFormIsItsOwn() {
        assertThat(IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                        .filter(point -> point < 0xD800 || point > 0xDFFF)
                        .filter(point -> {
                            var normal = NormalCode.of(Character.toString(point));
                            return !NormalCode.of(normal).equals(normal);
                        })
                        .mapToObj(Integer::toHexString))
                .isEmpty();
    }

    /// Full width, or lower case, of a letter that can be in a code is the same letter.
    @Test
    void everyLettersLowerCaseIsTheSame() {
        assertThat(IntStream.rangeClosed('!', '~')
                        .filter(point -> !NormalCode.of(Character.toString(point + 0xFEE0))
                                .equals(NormalCode.of(Character.toString(point))))
                        .mapToObj(Character::toString))
                .isEmpty();
        assertThat(NormalCode.of("straße")).isEqualTo(NormalCode.of("STRASSE"));
        assertThat(NormalCode.of("双十一特惠")).isEqualTo("双十一特惠");
    }

    @Test
    void lookAlikesStayDifferent() {
        assertThat(NormalCode.of("O0O0")).isNotEqualTo(NormalCode.of("0O0O"));
        assertThat(NormalCode.of("АВСЕ")).isNotEqualTo(NormalCode.of("ABCE"));
    }

    @Test
    void onlyLettersAndDigitsMakeACode() {
        assertThat(NormalCode.read(" ab-cd ")).isEqualTo(new ReadableCode("ABCD", "ab-cd"));
        assertThat(NormalCode.read("a-b-c")).isEqualTo(new UnreadableCode(CodeFlaw.TOO_SHORT));
        assertThat(NormalCode.read("A".repeat(65))).isEqualTo(new UnreadableCode(CodeFlaw.TOO_LONG));
        assertThat(NormalCode.read(" ".repeat(300) + "ABCD")).isEqualTo(new UnreadableCode(CodeFlaw.TOO_LONG));
        assertThat(NormalCode.read("AB_CD")).isEqualTo(new UnreadableCode(CodeFlaw.CHARACTERS));
        assertThat(NormalCode.read("ABCD\u0000")).isEqualTo(new UnreadableCode(CodeFlaw.CHARACTERS));
        assertThat(NormalCode.read("ABCD\uD83D")).isEqualTo(new UnreadableCode(CodeFlaw.CHARACTERS));
    }
}
