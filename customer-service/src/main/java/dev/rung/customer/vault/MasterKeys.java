package dev.rung.customer.vault;

import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/// The master keys by id, the present one among them.
record MasterKeys(String presentId, SecretKey present, Map<String, SecretKey> all) {

    /// @throws IllegalStateException where a key is absent or no key, saying which setting and how to make one
    static MasterKeys of(VaultConfig config) {
        var present = key("rung.customer.master-key", config.masterKey().orElse(""));
        var all = new HashMap<String, SecretKey>();
        config.retiredMasterKeys()
                .forEach((id, text) -> all.put(id, key("rung.customer.retired-master-keys." + id, text)));
        all.put(config.masterKeyId(), present);
        return new MasterKeys(config.masterKeyId(), present, Map.copyOf(all));
    }

    SecretKey named(String id) {
        var key = all.get(id);
        if (key == null) {
            throw new IllegalStateException(
                    "Data is sealed under master key '%s', which is not configured: set rung.customer.retired-master-keys.%s"
                            .formatted(id, id));
        }
        return key;
    }

    private static SecretKey key(String setting, String text) {
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
