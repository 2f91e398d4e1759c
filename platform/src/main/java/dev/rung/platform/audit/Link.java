package dev.rung.platform.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The end of the chain so far.
///
/// @param position 1 for the first entry, one more for each, without a gap
/// @param hash SHA-256 over the hash before (as its 64 hexadecimal digits) followed by the entry, in UTF-8
record Link(long position, String hash) {

    /// Before the first entry.
    static final Link START = new Link(0, "0".repeat(64));

    static Link parse(String positionAndHash) {
        var parts = positionAndHash.split(" ", 2);
        return new Link(Long.parseLong(parts[0]), parts[1]);
    }

    Forged next(String entry) {
        return new Forged(position + 1, entry, hash, hash(hash, entry));
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
    record Forged(long position, String entry, String previous, String hash) {

        Link end() {
            return new Link(position, hash);
        }
    }
}
