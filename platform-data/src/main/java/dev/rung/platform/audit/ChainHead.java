package dev.rung.platform.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The end of the chain so far.
///
/// @param position 1 for the first entry, one more for each, without a gap
/// @param hash SHA-256 over the hash before (as its 64 hexadecimal digits) followed by the entry, in UTF-8
record ChainHead(long position, String hash) {

    /// Before the first entry.
    static final ChainHead START = new ChainHead(0, "0".repeat(64));

    static ChainHead parse(String positionAndHash) {
        var parts = positionAndHash.split(" ", 2);
        return new ChainHead(Long.parseLong(parts[0]), parts[1]);
    }

    ChainedEntry next(String entry) {
        return new ChainedEntry(position + 1, entry, hash, hash(hash, entry));
    }

    private static String hash(String previous, String entry) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(previous.getBytes(UTF_8));
            return HexFormat.of().formatHex(sha256.digest(entry.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /// An entry as it stands in the book.
    record ChainedEntry(long position, String entry, String previous, String hash) {

        ChainHead end() {
            return new ChainHead(position, hash);
        }
    }
}
