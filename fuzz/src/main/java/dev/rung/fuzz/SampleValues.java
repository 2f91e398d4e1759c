package dev.rung.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rung.testing.api.ApiDocument;
import java.util.random.RandomGenerator;

/// Values that a schema allows, so that only one place of a request is wrong at a time.
final class SampleValues {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEPEST = 8;

    private final ApiDocument document;
    private final RandomGenerator random;

    SampleValues(ApiDocument document, RandomGenerator random) {
        this.document = document;
        this.random = random;
    }

    JsonNode of(JsonNode schema) {
        return of(schema, 0);
    }

    private JsonNode of(JsonNode schema, int depth) {
        var present = schema.has("$ref") ? document.at(schema.path("$ref").asText()) : schema;
        for (var choice : new String[] {"oneOf", "anyOf"}) {
            if (present.path(choice).size() > 0) {
                return of(
                        present.path(choice)
                                .get(random.nextInt(present.path(choice).size())),
                        depth + 1);
            }
        }
        if (present.has("const")) {
            return present.path("const");
        }
        if (present.has("enum")) {
            return present.path("enum").get(random.nextInt(present.path("enum").size()));
        }
        if (present.path("examples").size() > 0) {
            return present.path("examples").get(0);
        }
        return ofType(present, depth);
    }

    private JsonNode ofType(JsonNode schema, int depth) {
        var type = schema.path("type").isArray()
                ? schema.path("type").path(0).asText()
                : schema.path("type").asText();
        return switch (type) {
            case "object" -> object(schema, depth);
            case "array" -> {
                var list = JSON.arrayNode();
                yield depth > DEEPEST ? list : list.add(of(schema.path("items"), depth + 1));
            }
            case "integer" -> JSON.numberNode(Math.max(1, schema.path("minimum").asLong(1)));
            case "number" -> JSON.numberNode(1.5);
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            case "null" -> JSON.nullNode();
            default -> JSON.textNode("fuzz-" + random.nextInt(50));
        };
    }

    private ObjectNode object(JsonNode schema, int depth) {
        var object = JSON.objectNode();
        schema.path("properties").properties().forEach(property -> {
            if (depth < DEEPEST) {
                object.set(property.getKey(), of(property.getValue(), depth + 1));
            }
        });
        return object;
    }
}
