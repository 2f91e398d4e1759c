package dev.rung.platform.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rung.platform.seal.AesGcm;
import dev.rung.platform.seal.SealBroken;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/// Texts, which lie in the database as base64.
class DataKeyTest {

    private static final UUID ROW = UUID.randomUUID();
    private static final UUID OWNER = UUID.randomUUID();

    private final DataKey key = fresh();

    @Test
    void whatWasSealedOpensAgain() {
        for (var text : new String[] {"", "送货太慢了 🐢", "x".repeat(4000)}) {
            assertThat(key.openText(ROW, key.sealText(ROW, text))).isEqualTo(text);
        }
    }

    @Test
    void theSameTextNeverLooksTheSame() {
        assertThat(key.sealText(ROW, "late")).isNotEqualTo(key.sealText(ROW, "late"));
        assertThat(new String(Base64.getDecoder().decode(key.sealText(ROW, "late")), UTF_8))
                .doesNotContain("late");
    }

    @Test
    void underOneKeyTheSameTextIsFoundAgain() {
        assertThat(key.blind("C-1")).hasSize(32).isEqualTo(key.blind("C-1")).isNotEqualTo(key.blind("C-2"));
        assertThat(fresh().blind("C-1")).isNotEqualTo(key.blind("C-1"));
    }

    @Test
    void aTextMovedToAnotherRowDoesNotOpen() {
        var sealed = key.sealText(ROW, "late");

        assertThatThrownBy(() -> key.openText(UUID.randomUUID(), sealed)).isInstanceOf(SealBroken.class);
    }

    @Test
    void aChangedTextDoesNotOpen() {
        var bytes = Base64.getDecoder().decode(key.sealText(ROW, "late"));
        bytes[bytes.length - 1] ^= 1;
        var changed = Base64.getEncoder().encodeToString(bytes);

        assertThatThrownBy(() -> key.openText(ROW, changed)).isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> key.openText(ROW, "bGF0ZQ==")).isInstanceOf(SealBroken.class);
    }

    @Test
    void anotherCustomersKeyDoesNotOpenIt() {
        var sealed = key.sealText(ROW, "late");

        assertThatThrownBy(() -> fresh().openText(ROW, sealed)).isInstanceOf(SealBroken.class);
    }

    @Test
    void aTextDoesNotPassForData() {
        var sealed = Base64.getDecoder().decode(key.sealText(OWNER, "late"));

        assertThatThrownBy(() -> key.open(sealed)).isInstanceOf(SealBroken.class);
    }

    private static DataKey fresh() {
        return new DataKey(new SecretKeySpec(AesGcm.random(AesGcm.KEY_BYTES), "AES"), OWNER);
    }
}
