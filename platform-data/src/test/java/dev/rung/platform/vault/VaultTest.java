package dev.rung.platform.vault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rung.platform.seal.AesGcm;
import dev.rung.platform.seal.SealBroken;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class VaultTest {

    private static final UUID ALICE = UUID.fromString("00000000-0000-0000-0000-00000000000a");
    private static final UUID BOB = UUID.fromString("00000000-0000-0000-0000-00000000000b");

    private final KeyRing keys = new KeyRing(new Config(Optional.of(master(1)), "1", Map.of()));

    @Property
    void whatWasSealedIsReadAgainWithTheKeptKey(@ForAll byte[] clear) {
        var key = keys.fresh(ALICE);
        var kept = keys.wrap(key);

        assertThat(keys.unwrap(kept, ALICE).open(key.seal(clear))).isEqualTo(clear);
    }

    @Property(tries = 300)
    void aSingleChangedBitIsNoticed(@ForAll byte[] clear, @ForAll @IntRange(max = 10_000) int where) {
        var key = keys.fresh(ALICE);
        var seal = key.seal(clear);
        seal[where % seal.length] ^= (byte) (1 << (where % 8));

        assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> key.open(seal));
    }

    @Property(tries = 100)
    void aSealCutShortIsNoticed(@ForAll byte[] clear, @ForAll @IntRange(min = 1, max = 10_000) int less) {
        var key = keys.fresh(ALICE);
        var seal = key.seal(clear);

        assertThatExceptionOfType(SealBroken.class)
                .isThrownBy(() -> key.open(Arrays.copyOf(seal, seal.length - 1 - (less % seal.length))));
    }

    @Property(tries = 50)
    void twoSealsOfTheSameNeverLookAlike(@ForAll("texts") String text) {
        var key = keys.fresh(ALICE);

        assertThat(key.seal(text.getBytes(UTF_8))).isNotEqualTo(key.seal(text.getBytes(UTF_8)));
    }

    @Example
    void aSealCopiedToAnotherCustomerDoesNotOpen() {
        var ofAlice = keys.fresh(ALICE);
        var kept = keys.wrap(ofAlice);

        assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> keys.unwrap(kept, BOB));
        assertThatExceptionOfType(SealBroken.class)
                .isThrownBy(() -> keys.fresh(BOB).open(ofAlice.seal(new byte[] {1, 2, 3})));
    }

    @Example
    void aSealedKeyDoesNotPassForSealedData() {
        var key = keys.fresh(ALICE);

        assertThatExceptionOfType(SealBroken.class)
                .isThrownBy(() -> key.open(keys.wrap(key).bytes()));
    }

    @Example
    void theSealShowsNothingOfTheText() {
        var seal = keys.fresh(ALICE).seal("alice@example.com".getBytes(UTF_8));

        assertThat(new String(seal, ISO_8859_1)).doesNotContain("alice", "example");
    }

    @Example
    void afterTheMasterKeyWasChangedOldKeysOpenAndNewOnesUseTheNewOne() {
        var kept = keys.wrap(keys.fresh(ALICE));
        var rotated = new KeyRing(new Config(Optional.of(master(2)), "2", Map.of("1", master(1))));

        assertThat(rotated.unwrap(kept, ALICE)).isNotNull();
        assertThat(rotated.wrap(rotated.fresh(ALICE)).masterKeyId()).isEqualTo("2");
    }

    /// Else the old key would be dropped without a word, and nothing sealed under it would open.
    @Example
    void aRetiredMasterKeyWithTheIdOfThePresentOneIsRefused() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> new KeyRing(new Config(Optional.of(master(2)), "1", Map.of("1", master(1)))))
                .withMessageContaining("rung.vault.master-key-id");
    }

    @Example
    void aMasterKeyThatWasForgottenIsAskedForByName() {
        var kept = keys.wrap(keys.fresh(ALICE));
        var without = new KeyRing(new Config(Optional.of(master(2)), "2", Map.of()));

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> without.unwrap(kept, ALICE))
                .withMessageContaining("rung.vault.retired-master-keys.1");
    }

    @Example
    void withoutAMasterKeyTheServiceSaysWhatToSetAndHowToMakeIt() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> new KeyRing(new Config(Optional.empty(), "1", Map.of())))
                .withMessageContaining("rung.vault.master-key")
                .withMessageContaining("openssl rand -base64 32")
                .withMessageContaining("is not set");
    }

    @Property(tries = 50)
    void aMasterKeyOfAnotherLengthIsRefusedWithoutRepeatingIt(@ForAll("notKeys") String text) {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> new KeyRing(new Config(Optional.of(text), "1", Map.of())))
                .withMessageContaining("is something else")
                .withMessageNotContaining(text);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().ofMinLength(1).ofMaxLength(200);
    }

    @Provide
    Arbitrary<String> notKeys() {
        return Arbitraries.bytes()
                .array(byte[].class)
                .ofMinSize(4)
                .ofMaxSize(64)
                .filter(bytes -> bytes.length != AesGcm.KEY_BYTES)
                .map(Base64.getEncoder()::encodeToString);
    }

    private static String master(int filledWith) {
        var bytes = new byte[AesGcm.KEY_BYTES];
        Arrays.fill(bytes, (byte) filledWith);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private record Config(Optional<String> masterKey, String masterKeyId, Map<String, String> retiredMasterKeys)
            implements VaultConfig {}
}
