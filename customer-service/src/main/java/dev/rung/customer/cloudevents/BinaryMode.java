package dev.rung.customer.cloudevents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// An event whose attributes are `ce-` headers and whose data are the body (CloudEvents' HTTP binding, binary mode).
final class BinaryMode {

    private static final String PREFIX = "ce-";

    private BinaryMode() {}

    /// The same event in structured mode: so it is read, kept in quarantine and replayed like any other.
    static RawEvent event(Map<String, List<String>> headers, byte[] body) {
        var attributes = JsonNodeFactory.instance.objectNode();
        for (var header : headers.entrySet()) {
            if (isAttribute(header.getKey())) {
                var name = header.getKey().substring(PREFIX.length()).toLowerCase(Locale.ROOT);
                var value = header.getValue().size() == 1
                        ? decoded(header.getValue().getFirst())
                        : Optional.<String>empty();
                if (value.isEmpty() || attributes.has(name)) {
                    var shown = FieldPath.of(JsonPointer.empty().appendProperty(name));
                    return unreadable(
                            attributes, body, "header ce-%s must stand once, percent-encoded".formatted(shown));
                }
                put(attributes, name, value.get());
            }
        }
        return event(attributes, body);
    }

    private static RawEvent event(ObjectNode attributes, byte[] body) {
        if (body.length == 0) {
            return CloudEventReader.single(attributes.toString().getBytes(UTF_8));
        }
        return switch (StrictJson.read(body)) {
            case StrictJson.Value _ -> CloudEventReader.single(withData(attributes, body));
            case StrictJson.MalformedJson(var detail) -> unreadable(attributes, body, "data: " + detail);
        };
    }

    /// Byte by byte, so that it is kept as it came.
    private static byte[] withData(ObjectNode attributes, byte[] body) {
        var written = attributes.toString();
        var event = new ByteArrayOutputStream();
        event.writeBytes(written.substring(0, written.length() - 1).getBytes(UTF_8));
        event.writeBytes((attributes.isEmpty() ? "\"data\":" : ",\"data\":").getBytes(UTF_8));
        event.writeBytes(body);
        event.write('}');
        return event.toByteArray();
    }

    private static RawEvent unreadable(ObjectNode attributes, byte[] body, String fault) {
        var kept = attributes.put("data_base64", body).toString().getBytes(UTF_8);
        return new RawEvent.Unreadable(0, kept, fault);
    }

    /// `history` is the one attribute we read that is no text.
    private static void put(ObjectNode attributes, String name, String value) {
        switch (name + "=" + value) {
            case "history=true" -> attributes.put(name, true);
            case "history=false" -> attributes.put(name, false);
            default -> attributes.put(name, value);
        }
    }

    static boolean isAttribute(String header) {
        return header.regionMatches(true, 0, PREFIX, 0, PREFIX.length());
    }

    /// Out of quotes first where it is quoted, then one round of percent-decoding. Empty
    /// where that gives no UTF-8.
    private static Optional<String> decoded(String header) {
        var text = header.length() > 1 && header.startsWith("\"") && header.endsWith("\"")
                ? header.substring(1, header.length() - 1).replaceAll("\\\\(.)", "$1")
                : header;
        var bytes = new ByteArrayOutputStream();
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) != '%') {
                bytes.writeBytes(text.substring(i, i + 1).getBytes(text.charAt(i) < 256 ? ISO_8859_1 : UTF_8));
            } else if (i + 2 < text.length() && isHex(text.charAt(i + 1)) && isHex(text.charAt(i + 2))) {
                bytes.write(Integer.parseInt(text.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                return Optional.empty();
            }
        }
        return utf8(bytes.toByteArray());
    }

    private static boolean isHex(char c) {
        return c < 128 && Character.digit(c, 16) >= 0;
    }

    private static Optional<String> utf8(byte[] bytes) {
        try {
            return Optional.of(UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }
}
