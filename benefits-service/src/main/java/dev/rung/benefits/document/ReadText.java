package dev.rung.benefits.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rung.platform.problem.Problem;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// A text that somebody read before they answer for it. Nobody answers for one that changed while they looked,
/// so they say which one they looked at.
public final class ReadText {

    private ReadText() {}

    /// SHA-256, as hexadecimal digits.
    public static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// @param hash of the text as it is
    /// @param read an entity tag, the hash in quotation marks
    /// @param kind as problems call it: `<kind>-changed` must be one
    public static void mustBe(String hash, @Nullable String read, String kind) {
        if (read == null) {
            throw Problem.of(428, "if-match-missing").with("hash", hash).asException();
        }
        if (!hash.equals(read.replace("\"", ""))) {
            throw Problem.of(412, kind + "-changed").with("hash", hash).asException();
        }
    }
}
