package dev.rung.customer.cloudevents;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The data of an event: a JSON object, as such or in base64. None at all is no data.
public sealed interface EventData {

    record Usable(JsonNode data) implements EventData {}

    record Unusable(String detail) implements EventData {}

    /// The place of the first text or key that cannot be kept anywhere, see [UnstorableText].
    static Optional<String> unstorable(JsonNode event) {
        return UnstorableText.in(event);
    }

    static EventData of(JsonNode event) {
        var type = event.path("datacontenttype");
        if (!(type.isMissingNode() || type.isNull() || isJson(type.asText("")))) {
            return new Unusable("datacontenttype must be application/json");
        }
        var data = event.path("data");
        if (!event.has("data_base64")) {
            return object(data);
        }
        return data.isMissingNode()
                ? decoded(event.path("data_base64"))
                : new Unusable("data and data_base64 exclude each other");
    }

    private static EventData decoded(JsonNode base64) {
        try {
            var bytes = base64.isTextual() ? Base64.getDecoder().decode(base64.textValue()) : new byte[0];
            return switch (StrictJson.read(bytes)) {
                case StrictJson.Value(var json) when UnstorableText.in(json).isEmpty() -> object(json);
                case StrictJson.Value _ -> new Unusable("data_base64 holds a text with NUL or half a surrogate pair");
                case StrictJson.MalformedJson(var detail) -> new Unusable("data_base64: " + detail);
            };
        } catch (IllegalArgumentException _) {
            return new Unusable("data_base64 must be base64 of a JSON object");
        }
    }

    private static EventData object(JsonNode data) {
        return switch (data.getNodeType()) {
            case OBJECT -> new Usable(data);
            case MISSING, NULL -> new Usable(MissingNode.getInstance());
            case ARRAY, BINARY, BOOLEAN, NUMBER, POJO, STRING -> new Unusable("data must be a JSON object");
        };
    }

    /// `application/json`, or what says by its suffix that it is some kind of it.
    static boolean isJson(String contentType) {
        return Pattern.matches(
                "application/([a-z0-9!#$&^_.+-]+\\+)?json\\s*(;.*)?", contentType.toLowerCase(Locale.ROOT));
    }
}
