package dev.rung.scoring.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/// Reads from the schema what a document lacks, has too much or has of the wrong kind: every place at once, where the
/// JSON library would tell the first.
///
/// Asked are type, enum, pattern, bounds, required and unknown fields, their names, references, items, and how many
/// items or fields there must be. The rest of the schema is for clients and editors; the policy itself refuses the
/// same.
final class Shape {

    private final JsonNode schema;

    Shape(JsonNode schema) {
        this.schema = schema;
    }

    /// The one that is shipped, as it is also handed to clients.
    static Shape shipped() {
        return new Shape(resource());
    }

    static JsonNode resource() {
        try (var resource = Shape.class.getResourceAsStream("/policies/schema.json")) {
            return new ObjectMapper().readTree(resource);
        } catch (IOException e) {
            throw new UncheckedIOException("The schema of policies cannot be read", e);
        }
    }

    List<Flaw> flaws(JsonNode document) {
        var flaws = new ArrayList<Flaw>();
        check("", document, schema, flaws);
        return flaws;
    }

    private void check(String field, JsonNode value, JsonNode rule, List<Flaw> flaws) {
        if (rule.has("$ref")) {
            check(field, value, schema.at(rule.path("$ref").asText().substring(1)), flaws);
            return;
        }
        var reason = Values.refusal(value, rule);
        if (reason.isPresent()) {
            flaws.add(new Flaw(field, reason.get()));
        } else if (value.isObject()) {
            checkFields(field, value, rule, flaws);
        } else if (value.isArray()) {
            if (value.size() < rule.path("minItems").asInt()) {
                flaws.add(new Flaw(
                        field, "must have at least " + rule.path("minItems").asInt()));
            }
            for (int i = 0; i < value.size(); i++) {
                check(field + "[" + i + "]", value.path(i), rule.path("items"), flaws);
            }
        }
    }

    private void checkFields(String object, JsonNode value, JsonNode rule, List<Flaw> flaws) {
        StreamSupport.stream(rule.path("required").spliterator(), false)
                .map(JsonNode::asText)
                .filter(name -> !value.has(name))
                .forEach(name -> flaws.add(new Flaw(within(object, name), "is missing")));
        if (value.size() < rule.path("minProperties").asInt()) {
            flaws.add(new Flaw(
                    object, "must have at least " + rule.path("minProperties").asInt()));
        }
        for (var property : value.properties()) {
            var field = within(object, property.getKey());
            var known = rule.path("properties").path(property.getKey());
            var other = rule.path("additionalProperties");
            if (!known.isMissingNode()) {
                check(field, property.getValue(), known, flaws);
            } else if (other.isObject() && isKnown(property.getKey(), rule.path("propertyNames"))) {
                check(field, property.getValue(), other, flaws);
            } else {
                flaws.add(new Flaw(field, "is not known"));
            }
        }
    }

    private static boolean isKnown(String name, JsonNode rule) {
        return rule.isMissingNode()
                || Values.refusal(TextNode.valueOf(name), rule).isEmpty();
    }

    private static String within(String object, String name) {
        return object.isEmpty() ? name : object + "." + name;
    }
}
