package dev.rung.platform.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/// Finds sealed texts that are alike without opening them: of each text it makes HMAC-SHA-256. The same text
/// gives the same bytes, and without the key nobody can try texts until one fits.
///
/// Each master key has an index key of its own, derived by HKDF-SHA-256. A text is blinded under all of
/// them, the retired ones too, so that what was written before a rotation is found as long as its master
/// key is configured.
public final class BlindIndex {

    private final Map<String, SecretKey> keys;

    BlindIndex(MasterKeys masters, String purpose) {
        keys = new TreeMap<>();
        masters.all().forEach((id, master) -> keys.put(id, derived(master, purpose)));
    }

    /// @param keyId the master key from which the index key is derived
    public record BlindText(String keyId, byte[] bytes) {}

    /// One for each key.
    public List<BlindText> blind(String text) {
        return keys.entrySet().stream()
                .map(key -> new BlindText(key.getKey(), hmac(key.getValue(), text)))
                .toList();
    }

    private static SecretKey derived(SecretKey master, String purpose) {
        try {
            var parameters =
                    HKDFParameterSpec.ofExtract().addIKM(master).thenExpand(("rung " + purpose).getBytes(UTF_8), 32);
            return KDF.getInstance("HKDF-SHA256").deriveKey("HmacSHA256", parameters);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HKDF-SHA256", e);
        }
    }

    private static byte[] hmac(SecretKey key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HmacSHA256", e);
        }
    }
}
