package dev.rung.system.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.StreamSupport;

/// A page's `next` is a text, so `after` is one too, for every list: that some services read a number from it is
/// theirs to know.
final class Cursors {

    private Cursors() {}

    /// @param path with its operations; changed where it stands
    static JsonNode asTexts(JsonNode path) {
        path.findValues("parameters").stream()
                .flatMap(parameters -> StreamSupport.stream(parameters.spliterator(), false))
                .filter(parameter -> parameter.path("name").asText().equals("after"))
                .map(parameter -> parameter.path("schema"))
                .filter(schema -> schema.path("type").asText().equals("integer"))
                .forEach(schema -> asText((ObjectNode) schema));
        return path;
    }

    /// All that fits into the number, and nothing that does not.
    private static void asText(ObjectNode schema) {
        var more = schema.path("format").asText().equals("int32") ? 8 : 17;
        var number = "[1-9][0-9]{0," + more + "}";
        var pattern = schema.path("minimum").asInt() > 0 ? number : "0|" + number;
        schema.removeAll();
        schema.put("type", "string").put("pattern", "^(" + pattern + ")$");
    }
}
