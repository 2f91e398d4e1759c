package dev.rung.feedback.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TextSealTest {

    private static final UUID ROW = UUID.randomUUID();

    private final TextSeal seal = withKey("a secret of thirty-two bytes, ok");

    @Test
    void whatWasSealedOpensAgain() {
        for (var text : new String[] {"", "送货太慢了 🐢", "x".repeat(4000)}) {
            assertThat(seal.open(ROW, seal.seal(ROW, text))).isEqualTo(text);
        }
    }

    @Test
    void theSameTextNeverLooksTheSame() {
        assertThat(seal.seal(ROW, "late")).isNotEqualTo(seal.seal(ROW, "late"));
        assertThat(new String(Base64.getDecoder().decode(seal.seal(ROW, "late")), UTF_8))
                .doesNotContain("late");
    }

    @Test
    void aTextMovedToAnotherRowDoesNotOpen() {
        var sealed = seal.seal(ROW, "late");

        assertThatThrownBy(() -> seal.open(UUID.randomUUID(), sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aChangedTextDoesNotOpen() {
        var bytes = Base64.getDecoder().decode(seal.seal(ROW, "late"));
        bytes[bytes.length - 1] ^= 1;
        var changed = Base64.getEncoder().encodeToString(bytes);

        assertThatThrownBy(() -> seal.open(ROW, changed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> seal.open(ROW, "bGF0ZQ==")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anotherKeyDoesNotOpenIt() {
        var sealed = seal.seal(ROW, "late");
        var thief = withKey("another secret of 32 bytes, fine");

        assertThatThrownBy(() -> thief.open(ROW, sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aKeyThatIsTooShortIsNotAccepted() {
        assertThatThrownBy(() -> withKey("short")).hasMessageContaining("rung.feedback.key");
    }

    private static TextSeal withKey(String key) {
        var encoded = Base64.getEncoder().encodeToString(key.getBytes(UTF_8));
        return new TextSeal(() -> encoded);
    }
}
