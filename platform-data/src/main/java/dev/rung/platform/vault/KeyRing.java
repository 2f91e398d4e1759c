package dev.rung.platform.vault;

import dev.rung.platform.seal.AesGcm;
import jakarta.inject.Singleton;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;

/// Makes, wraps and unwraps data keys.
@Singleton
public class KeyRing {

    private final MasterKeys masters;

    KeyRing(VaultConfig config) {
        masters = MasterKeys.of(config);
    }

    public DataKey fresh(UUID owner) {
        return new DataKey(new SecretKeySpec(AesGcm.random(AesGcm.KEY_BYTES), "AES"), owner);
    }

    public WrappedKey wrap(DataKey key) {
        return new WrappedKey(masters.presentId(), key.wrappedBy(masters.present()));
    }

    /// @param purpose what is found by it: for another purpose the same text gives other bytes
    public BlindIndex blindIndex(String purpose) {
        return new BlindIndex(masters, purpose);
    }

    public DataKey unwrap(WrappedKey wrapped, UUID owner) {
        var bytes = AesGcm.open(masters.named(wrapped.masterKeyId()), wrapped.bytes(), DataKey.binding(owner, 'k'));
        return new DataKey(new SecretKeySpec(bytes, "AES"), owner);
    }
}
