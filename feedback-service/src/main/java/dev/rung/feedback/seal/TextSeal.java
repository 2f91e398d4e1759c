package dev.rung.feedback.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Seals and opens texts. A sealed text is, in base64: one byte format (1), 12 bytes nonce, cipher text, 16 bytes tag.
///
/// Made at start, so that a service without a usable key does not come up.
@Startup
@ApplicationScoped
public class TextSeal {

    private static final int KEY_BYTES = 32;
    private static final byte FORMAT = 1;
    private static final int NONCE_BYTES = 12;
    private static final int HEAD_BYTES = 1 + NONCE_BYTES;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final SecretKey key;

    TextSeal(SealSettings settings) {
        var bytes = Base64.getDecoder().decode(settings.key());
        if (bytes.length != KEY_BYTES) {
            throw new IllegalStateException("rung.feedback.key must be 32 bytes in base64");
        }
        this.key = new SecretKeySpec(bytes, "AES");
    }

    /// @param owner the row that the text belongs to; in another row it does not open
    public String seal(UUID owner, String text) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var cipherText = run(Cipher.ENCRYPT_MODE, nonce, owner, text.getBytes(UTF_8));
        var sealed = ByteBuffer.allocate(HEAD_BYTES + cipherText.length)
                .put(FORMAT)
                .put(nonce)
                .put(cipherText);
        return Base64.getEncoder().encodeToString(sealed.array());
    }

    public String open(UUID owner, String sealed) {
        var bytes = Base64.getDecoder().decode(sealed);
        if (bytes.length < HEAD_BYTES || bytes[0] != FORMAT) {
            throw new IllegalStateException("Not a sealed text");
        }
        var nonce = Arrays.copyOfRange(bytes, 1, HEAD_BYTES);
        return new String(
                run(Cipher.DECRYPT_MODE, nonce, owner, Arrays.copyOfRange(bytes, HEAD_BYTES, bytes.length)), UTF_8);
    }

    private byte[] run(int mode, byte[] nonce, UUID owner, byte[] input) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(owner.toString().getBytes(UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("A text cannot be sealed or opened", broken);
        }
    }
}
