package dev.rung.customer.cloudevents;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.rung.platform.locale.Text;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The data of an event: a JSON object, as such or in base64. None at all is no data.
public sealed interface EventData {

    record Usable(JsonNode data) implements EventData {}

    record Unusable(Defect defect) implements EventData {}

    /// The place of the first text or key that cannot be kept anywhere, see [UnstorableText].
    static Optional<String> unstorable(JsonNode event) {
        return UnstorableText.in(event);
    }

    static EventData of(JsonNode event) {
        var type = event.path("datacontenttype");
        if (!(type.isMissingNode() || type.isNull() || isJson(type.asText("")))) {
            return unusable("datacontenttype", Text.of("reason.equal").with("value", "application/json"));
        }
        var data = event.path("data");
        if (!event.has("data_base64")) {
            return object(data);
        }
        return data.isMissingNode()
                ? decoded(event.path("data_base64"))
                : unusable("data_base64", Text.of("reason.not-beside").with("other", "data"));
    }

    private static EventData decoded(JsonNode base64) {
        try {
            var bytes = base64.isTextual() ? Base64.getDecoder().decode(base64.textValue()) : new byte[0];
            return switch (StrictJson.read(bytes)) {
                case StrictJson.Value(var json) ->
                    UnstorableText.in(json)
                            .<EventData>map(place ->
                                    new Unusable(new Defect(place, Text.of("reason.storable")).under("data_base64")))
                            .orElseGet(() -> object(json));
                case StrictJson.MalformedJson(var defect) -> new Unusable(defect.under("data_base64"));
            };
        } catch (IllegalArgumentException _) {
            return unusable("data_base64", Text.of("reason.base64-object"));
        }
    }

    private static EventData object(JsonNode data) {
        return switch (data.getNodeType()) {
            case OBJECT -> new Usable(data);
            case MISSING, NULL -> new Usable(MissingNode.getInstance());
            case ARRAY, BINARY, BOOLEAN, NUMBER, POJO, STRING -> unusable("data", Text.of("reason.object"));
        };
    }

    private static Unusable unusable(String field, Text reason) {
        return new Unusable(new Defect(field, reason));
    }

    /// `application/json`, or what says by its suffix that it is some kind of it.
    static boolean isJson(String contentType) {
        return Pattern.matches(
                "application/([a-z0-9!#$&^_.+-]+\\+)?json\\s*(;.*)?", contentType.toLowerCase(Locale.ROOT));
    }
}
