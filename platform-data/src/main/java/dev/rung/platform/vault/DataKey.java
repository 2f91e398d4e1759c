package dev.rung.customer.vault;

import dev.rung.platform.seal.AesGcm;
import java.nio.ByteBuffer;
import java.util.UUID;
import javax.crypto.SecretKey;

/// The key of one owner's personal data, unwrapped. Lives in memory only.
public final class DataKey {

    private final SecretKey key;
    private final UUID owner;

    DataKey(SecretKey key, UUID owner) {
        this.key = key;
        this.owner = owner;
    }

    public byte[] seal(byte[] clear) {
        return AesGcm.seal(key, clear, binding(owner, 'd'));
    }

    public byte[] open(byte[] seal) {
        return AesGcm.open(key, seal, binding(owner, 'd'));
    }

    byte[] wrappedBy(SecretKey master) {
        return AesGcm.seal(master, key.getEncoded(), binding(owner, 'k'));
    }

    /// Key and data are bound differently, so that neither passes for the other.
    static byte[] binding(UUID owner, char what) {
        return ByteBuffer.allocate(18)
                .putChar(what)
                .putLong(owner.getMostSignificantBits())
                .putLong(owner.getLeastSignificantBits())
                .array();
    }
}
