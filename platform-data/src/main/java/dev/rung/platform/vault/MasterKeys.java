package dev.rung.platform.vault;

import dev.rung.platform.seal.SealKey;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.SecretKey;

/// The master keys by id, the present one among them.
record MasterKeys(String presentId, SecretKey present, Map<String, SecretKey> all) {

    /// @throws IllegalStateException where a key is absent or no key, or a retired one has the id of the present
    ///     one; it names the setting
    static MasterKeys of(VaultConfig config) {
        var present = SealKey.of("rung.vault.master-key", config.masterKey().orElse(""));
        if (config.retiredMasterKeys().containsKey(config.masterKeyId())) {
            throw new IllegalStateException(
                    "Master key '%s' is present and retired at once: set rung.vault.master-key-id"
                            .formatted(config.masterKeyId()));
        }
        var all = new HashMap<String, SecretKey>();
        config.retiredMasterKeys()
                .forEach((id, text) -> all.put(id, SealKey.of("rung.vault.retired-master-keys." + id, text)));
        all.put(config.masterKeyId(), present);
        return new MasterKeys(config.masterKeyId(), present, Map.copyOf(all));
    }

    SecretKey named(String id) {
        var key = all.get(id);
        if (key == null) {
            throw new IllegalStateException(
                    "Data is sealed under master key '%s', which is not configured: set rung.vault.retired-master-keys.%s"
                            .formatted(id, id));
        }
        return key;
    }
}
