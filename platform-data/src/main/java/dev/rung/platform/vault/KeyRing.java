package dev.rung.customer.vault;

import dev.rung.platform.seal.AesGcm;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;

/// Makes, wraps and unwraps data keys. Made at start, so that a missing master key is noticed there and not by the
/// first
/// customer.
@Startup
@ApplicationScoped
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

    public DataKey unwrap(WrappedKey wrapped, UUID owner) {
        var bytes = AesGcm.open(masters.named(wrapped.masterKeyId()), wrapped.bytes(), DataKey.binding(owner, 'k'));
        return new DataKey(new SecretKeySpec(bytes, "AES"), owner);
    }
}
