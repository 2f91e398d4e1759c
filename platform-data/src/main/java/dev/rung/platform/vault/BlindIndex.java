package dev.rung.platform.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/// Finds sealed texts that are alike without opening them: of each text it makes HMAC-SHA-256. The same text
/// gives the same bytes, and without the key nobody can try texts until one fits.
///
/// Each master key has an index key of its own, derived by HKDF-SHA-256. What is kept is blinded under the
/// present one only, as data keys are wrapped: a key that leaked and was retired opens nothing new. What is
/// looked for is blinded under all of them, so that what was written before a rotation is found as long as
/// its master key is configured.
public final class BlindIndex {

    private final SecretKey present;
    private final String presentId;
    private final SortedMap<String, SecretKey> keys;

    BlindIndex(MasterKeys masters, String purpose) {
        presentId = masters.presentId();
        present = derived(masters.present(), purpose);
        keys = new TreeMap<>();
        masters.all().forEach((id, master) -> keys.put(id, derived(master, purpose)));
    }

    /// @param keyId the master key from which the index key is derived
    public record BlindText(String keyId, byte[] bytes) {}

    /// To be kept.
    public BlindText blind(String text) {
        return new BlindText(presentId, hmac(present, text));
    }

    /// To be looked for: one for each key.
    public List<BlindText> blindUnderAll(String text) {
        return keys.entrySet().stream()
                .map(key -> new BlindText(key.getKey(), hmac(key.getValue(), text)))
                .toList();
    }

    static SecretKey derived(SecretKey master, String purpose) {
        try {
            var parameters =
                    HKDFParameterSpec.ofExtract().addIKM(master).thenExpand(("rung " + purpose).getBytes(UTF_8), 32);
            return KDF.getInstance("HKDF-SHA256").deriveKey("HmacSHA256", parameters);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HKDF-SHA256", e);
        }
    }

    static byte[] hmac(SecretKey key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HmacSHA256", e);
        }
    }
}
