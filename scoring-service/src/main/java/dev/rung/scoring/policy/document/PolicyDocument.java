package dev.rung.scoring.policy.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rung.platform.json.JsonText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/// A policy as it is written down, without its version.
///
/// @param text the one way to write it: no white space, keys in alphabetical order, numbers plain and without
///     needless zeros. Two documents say the same when their texts are equal.
public record PolicyDocument(String text) {

    private static final JsonText JSON = new JsonText(JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build());

    public static PolicyDocument of(ObjectNode policy) {
        // read again, so that 1.0 and 1 become the same number
        return new PolicyDocument(JSON.write(JSON.read(JSON.write(policy), JsonNode.class)));
    }

    /// The policy that comes with the build.
    public static PolicyDocument shipped() {
        try (var resource = PolicyDocument.class.getResourceAsStream("/policies/v1.json")) {
            var shipped = new String(Objects.requireNonNull(resource).readAllBytes(), UTF_8);
            return of(JSON.read(shipped, ObjectNode.class).without("version"));
        } catch (IOException e) {
            throw new UncheckedIOException("The shipped policy cannot be read", e);
        }
    }

    /// A tree of its own each time.
    public ObjectNode tree() {
        return JSON.read(text, ObjectNode.class);
    }

    /// As the stream reads it.
    public String versioned(int version) {
        return of(tree().put("version", version)).text();
    }

    /// From the lowest tier to the highest.
    public List<DocumentTier> ladder() {
        return tree().path("ladder").valueStream().map(DocumentTier::of).toList();
    }

    /// SHA-256 of the text, in hexadecimal.
    public String hash() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
