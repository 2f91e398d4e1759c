package dev.rung.platform.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextPolicyTest {

    private static final String HIGH = "\ud83d";
    private static final String LOW = "\ude00";

    @ParameterizedTest
    @ValueSource(strings = {"", "茶", "a\tb", "😀", "😀😀", "a😀b"})
    void everyScriptAndEverySignIsCarried(String text) {
        assertThat(TextPolicy.flaw(text)).isEmpty();
    }

    @Test
    void nulIsNotCarriedWhereverItStands() {
        assertThat(TextPolicy.flaw("\0")).contains("must not contain the character NUL");
        assertThat(TextPolicy.flaw("a😀\0")).contains("must not contain the character NUL");
    }

    @Test
    void halfOfASurrogatePairIsNotCarried() {
        var reason = "must not contain half of a surrogate pair";

        assertThat(TextPolicy.flaw("a" + HIGH)).as("at the end").contains(reason);
        assertThat(TextPolicy.flaw(HIGH + "a")).as("before another character").contains(reason);
        assertThat(TextPolicy.flaw(HIGH + HIGH)).as("before another such half").contains(reason);
        assertThat(TextPolicy.flaw("a" + LOW)).as("the second half alone").contains(reason);
        assertThat(TextPolicy.flaw("😀" + LOW)).as("after a whole pair").contains(reason);
    }

    @Property
    void whatIsCarriedIsWhatUtf8BringsBackUnchangedAndHasNoNul(@ForAll("texts") String text) {
        var broughtBack = new String(text.getBytes(UTF_8), UTF_8);

        assertThat(TextPolicy.flaw(text).isEmpty()).isEqualTo(broughtBack.equals(text) && text.indexOf(0) < 0);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars('a', '茶', '\0', HIGH.charAt(0), LOW.charAt(0))
                .ofMaxLength(6);
    }
}
