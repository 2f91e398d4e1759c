package dev.rung.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VisibleTextTest {

    private static final Pattern NOT_BLANK = Pattern.compile(VisibleText.NOT_BLANK);

    @Test
    void thePatternOfTheDocumentIsTheRule() {
        var differing = IntStream.rangeClosed(1, Character.MAX_CODE_POINT)
                .mapToObj(Character::toString)
                .filter(text -> NOT_BLANK.matcher(text).matches() == VisibleText.isBlank(text));

        assertThat(differing).isEmpty();
    }

    @Test
    void whiteSpaceOfAnyScriptSaysNothing() {
        assertThat(VisibleText.isBlank("\u00a0\u3000 \ufeff")).isTrue();
        assertThat(VisibleText.isBlank("\u00a0茶\u3000")).isFalse();
    }

    @Test
    void aCharacterOutsideOfTheFirstPlaneIsOne() {
        assertThat(VisibleText.length("𠀀𠀀")).isEqualTo(2);
    }
}
