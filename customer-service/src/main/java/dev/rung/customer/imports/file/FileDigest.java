package dev.rung.customer.imports.file;

import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.jspecify.annotations.Nullable;

/// SHA-256 of a file that comes in parts, each perhaps at another instance: unlike that of the JDK, Bouncy Castle's
/// can be put down between two parts.
public final class FileDigest {

    private final SHA256Digest digest;

    private FileDigest(SHA256Digest digest) {
        this.digest = digest;
    }

    /// @param state as [#state()] had it; null where nothing has come
    public static FileDigest of(byte @Nullable [] state) {
        return new FileDigest(state == null ? new SHA256Digest() : new SHA256Digest(state));
    }

    /// The last bytes of the file are in it: at most 63.
    public byte[] state() {
        return digest.getEncodedState();
    }

    public FileDigest add(byte[] part) {
        digest.update(part, 0, part.length);
        return this;
    }

    /// Of what has come so far, as 64 hexadecimal digits.
    public String hex() {
        var ended = new SHA256Digest(digest);
        var bytes = new byte[ended.getDigestSize()];
        ended.doFinal(bytes, 0);
        return HexFormat.of().formatHex(bytes);
    }
}
