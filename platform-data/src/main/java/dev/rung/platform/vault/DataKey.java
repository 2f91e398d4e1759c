package dev.rung.platform.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rung.platform.seal.AesGcm;
import java.nio.ByteBuffer;
import java.util.Base64;
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

    /// @param row what the text belongs to; in another row it does not open
    /// @return base64
    public String sealText(UUID row, String text) {
        return Base64.getEncoder().encodeToString(AesGcm.seal(key, text.getBytes(UTF_8), binding(row, 't')));
    }

    public String openText(UUID row, String sealed) {
        return new String(AesGcm.open(key, Base64.getDecoder().decode(sealed), binding(row, 't')), UTF_8);
    }

    /// Finds the same text again, for as long as the key is kept, and says nothing of it to anybody without the key:
    /// HMAC-SHA-256 under a key of its own, which HKDF-SHA-256 derives from this one.
    public byte[] blind(String text) {
        return BlindIndex.hmac(BlindIndex.derived(key, "blind"), text);
    }

    byte[] wrappedBy(SecretKey master) {
        return AesGcm.seal(master, key.getEncoded(), binding(owner, 'k'));
    }

    /// Keys, data and texts are bound differently, so that none passes for another.
    static byte[] binding(UUID owner, char what) {
        return ByteBuffer.allocate(18)
                .putChar(what)
                .putLong(owner.getMostSignificantBits())
                .putLong(owner.getLeastSignificantBits())
                .array();
    }
}
