package dev.rung.benefits.activity.draw;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The secret of a draw: 32 bytes that decide, together with the members' own nonces, what every ticket draws.
public final class DrawSeed {

    public static final int BYTES = 32;

    private static final String HMAC = "HmacSHA256";

    private final byte[] bytes;

    private DrawSeed(byte[] bytes) {
        this.bytes = bytes;
    }

    public static DrawSeed of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("A seed has %d bytes, not %d".formatted(BYTES, bytes.length));
        }
        return new DrawSeed(bytes.clone());
    }

    public static DrawSeed ofHex(String hex) {
        return of(HexFormat.of().parseHex(hex));
    }

    /// As it is told once the draw is over.
    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    /// The SHA-256 of the seed: public before the first ticket, it binds the store to this seed.
    public String commitment() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("This Java runtime lacks SHA-256", broken);
        }
    }

    /// HMAC-SHA-256 of a message under the seed.
    byte[] digest(String message) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(bytes, HMAC));
            return mac.doFinal(message.getBytes(UTF_8));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("This Java runtime lacks " + HMAC, broken);
        }
    }
}
