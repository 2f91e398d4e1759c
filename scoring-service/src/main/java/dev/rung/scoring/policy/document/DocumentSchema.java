package dev.rung.scoring.policy.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;

/// The JSON Schema of policies, draft 2020-12, as clients are handed it and as policies are checked by it.
public final class DocumentSchema {

    private DocumentSchema() {}

    /// Made from the table of fields: a tree of its own each time.
    public static ObjectNode make() {
        var types = types();
        var schema = types.withObjectProperty("policy");
        PolicyField.all().forEach(field -> place(field, schema, types.path(field.type())));
        return schema;
    }

    private static void place(PolicyField field, ObjectNode schema, JsonNode type) {
        if (!type.isObject()) {
            throw new IllegalStateException("No type " + field.type() + " of " + field.steps());
        }
        var parent = schema;
        for (var step : field.steps().subList(0, field.steps().size() - 1)) {
            parent = child(parent, step);
        }
        var name = field.steps().getLast();
        child(parent, name).setAll((ObjectNode) type.deepCopy());
        if (field.isRequired()) {
            parent.withArray("required").add(name);
        }
        if (parent.has("properties") && !parent.has("additionalProperties")) {
            parent.put("additionalProperties", false);
        }
    }

    private static ObjectNode child(ObjectNode parent, String step) {
        return switch (step) {
            case "[]" -> parent.withObjectProperty("items");
            case "*" -> parent.withObjectProperty("additionalProperties");
            default -> parent.withObjectProperty("properties").withObjectProperty(step);
        };
    }

    private static ObjectNode types() {
        try (var resource = DocumentSchema.class.getResourceAsStream("/policies/types.json")) {
            return new ObjectMapper().readValue(resource, ObjectNode.class);
        } catch (IOException e) {
            throw new UncheckedIOException("The types of a policy's fields cannot be read", e);
        }
    }
}
