package dev.rung.platform.seal;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/// AES-GCM with a fresh random nonce per seal. A seal is: one byte format (1), 12 bytes nonce,
/// cipher text, 16 bytes tag.
public final class AesGcm {

    public static final int KEY_BYTES = 32;
    private static final byte FORMAT = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private AesGcm() {}

    /// @param bound what must be said again to open it; not kept in the seal
    public static byte[] seal(SecretKey key, byte[] clear, byte[] bound) {
        var nonce = random(NONCE_BYTES);
        try {
            var cipherText = cipher(Cipher.ENCRYPT_MODE, key, nonce, bound).doFinal(clear);
            return ByteBuffer.allocate(1 + NONCE_BYTES + cipherText.length)
                    .put(FORMAT)
                    .put(nonce)
                    .put(cipherText)
                    .array();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("This Java runtime lacks AES-GCM", broken);
        }
    }

    /// @throws SealBroken where a bit was changed, or key or binding are not those it was sealed with
    public static byte[] open(SecretKey key, byte[] seal, byte[] bound) {
        if (seal.length < 1 + NONCE_BYTES + TAG_BITS / 8 || seal[0] != FORMAT) {
            throw new SealBroken();
        }
        var bytes = ByteBuffer.wrap(seal, 1, seal.length - 1);
        var nonce = new byte[NONCE_BYTES];
        bytes.get(nonce);
        var cipherText = new byte[bytes.remaining()];
        bytes.get(cipherText);
        try {
            return cipher(Cipher.DECRYPT_MODE, key, nonce, bound).doFinal(cipherText);
        } catch (AEADBadTagException _) {
            throw new SealBroken();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("This Java runtime lacks AES-GCM", broken);
        }
    }

    public static byte[] random(int bytes) {
        var random = new byte[bytes];
        new SecureRandom().nextBytes(random);
        return random;
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, byte[] bound) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(bound);
        return cipher;
    }
}
