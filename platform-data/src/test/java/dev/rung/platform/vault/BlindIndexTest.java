package dev.rung.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.platform.vault.BlindIndex.BlindText;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BlindIndexTest {

    private static final String OLD = key((byte) 1);
    private static final String NEW = key((byte) 2);

    private final BlindIndex before = index("1", OLD, Map.of());
    private final BlindIndex after = index("2", NEW, Map.of("1", OLD));

    @Test
    void theSameTextLooksTheSameAndAnotherOneDoesNot() {
        assertThat(hex(before, "a@example.com"))
                .isEqualTo(hex(before, "a@example.com"))
                .isNotEqualTo(hex(before, "b@example.com"));
    }

    @Test
    void textsOfBeforeARotationAreFoundAfterIt() {
        assertThat(after.blindUnderAll("a@example.com"))
                .extracting(BlindText::keyId)
                .containsExactly("1", "2");
        assertThat(hex(after, "a@example.com")).containsAll(hex(before, "a@example.com"));
    }

    /// A retired key tries no texts that came after it.
    @Test
    void whatIsKeptIsUnderThePresentKeyOnly() {
        var kept = after.blind("a@example.com");

        assertThat(kept.keyId()).isEqualTo("2");
        assertThat(hex(before, "a@example.com")).doesNotContain(HexFormat.of().formatHex(kept.bytes()));
        assertThat(hex(after, "a@example.com")).contains(HexFormat.of().formatHex(kept.bytes()));
    }

    @Test
    void anotherPurposeAndAnotherKeyGiveOtherBytes() {
        var ring = new KeyRing(new Keys("1", OLD, Map.of()));

        assertThat(hex(ring.blindIndex("other"), "a")).doesNotContainAnyElementsOf(hex(before, "a"));
        assertThat(hex(index("1", NEW, Map.of()), "a")).doesNotContainAnyElementsOf(hex(before, "a"));
    }

    /// Rows in databases have these bytes for years.
    @Test
    void theBytesStayThoseOfTheFirstRelease() {
        assertThat(hex(before, "a@example.com"))
                .containsExactly("8273fc47938381810b6a8937c2bac7b3cd40cdd12c43c249aa811bf3d2f18f97");
    }

    private static List<String> hex(BlindIndex index, String text) {
        return index.blindUnderAll(text).stream()
                .map(blind -> HexFormat.of().formatHex(blind.bytes()))
                .toList();
    }

    private static BlindIndex index(String id, String key, Map<String, String> retired) {
        return new KeyRing(new Keys(id, key, retired)).blindIndex("contacts");
    }

    private static String key(byte filling) {
        var bytes = new byte[32];
        Arrays.fill(bytes, filling);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private record Keys(String masterKeyId, String key, Map<String, String> retiredMasterKeys) implements VaultConfig {

        @Override
        public Optional<String> masterKey() {
            return Optional.of(key);
        }
    }
}
