package dev.rung.platform.seal;

import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/// A key that an operator set.
public final class SealKey {

    private SealKey() {}

    /// @param setting where the key stands, for the complaint
    /// @param text 32 random bytes in base64
    /// @throws IllegalStateException where it is absent or no key, saying which setting and how to make one
    public static SecretKey of(String setting, String text) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text.strip());
        } catch (IllegalArgumentException _) {
            bytes = new byte[0];
        }
        if (bytes.length != AesGcm.KEY_BYTES) {
            throw new IllegalStateException(
                    setting + " must be 32 random bytes in base64, such as `openssl rand -base64 32` makes; it "
                            + (text.isBlank() ? "is not set" : "is something else"));
        }
        return new SecretKeySpec(bytes, "AES");
    }
}
