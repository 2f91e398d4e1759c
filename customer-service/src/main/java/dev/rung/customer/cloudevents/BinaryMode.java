package dev.rung.customer.cloudevents;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rung.platform.locale.Text;
import java.io.ByteArrayOutputStream;
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
                        ? HeaderText.decoded(header.getValue().getFirst())
                        : Optional.<String>empty();
                if (value.isEmpty() || attributes.has(name)) {
                    var shown = FieldPath.of(JsonPointer.empty().appendProperty(name));
                    return unreadable(attributes, body, new Defect(PREFIX + shown, Text.of("reason.header-attribute")));
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
            case StrictJson.MalformedJson(var defect) -> unreadable(attributes, body, defect.under("data"));
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

    private static RawEvent unreadable(ObjectNode attributes, byte[] body, Defect defect) {
        var kept = attributes.put("data_base64", body).toString().getBytes(UTF_8);
        return new RawEvent.Unreadable(0, kept, defect);
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
}
