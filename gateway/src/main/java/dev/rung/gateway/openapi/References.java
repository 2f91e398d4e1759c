package dev.rung.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;

/// Follows the references of one document: copies what is referred to into the shared components, under a name that
/// nobody else's different component has.
final class References {

    private static final String PREFIX = "#/components/";

    private final Document document;
    private final ObjectNode shared;
    private final Map<String, String> renamed = new HashMap<>();

    References(Document document, ObjectNode shared) {
        this.document = document;
        this.shared = shared;
    }

    /// A copy whose references, and those of what they refer to, lead into the shared components.
    JsonNode taken(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> taken(object);
            case ArrayNode array -> {
                var copy = JsonNodeFactory.instance.arrayNode();
                array.forEach(element -> copy.add(taken(element)));
                yield copy;
            }
            default -> node;
        };
    }

    private ObjectNode taken(ObjectNode object) {
        var copy = JsonNodeFactory.instance.objectNode();
        object.properties().forEach(field -> {
            if (field.getKey().equals("$ref") && field.getValue().asText().startsWith(PREFIX)) {
                copy.put("$ref", PREFIX + shared(field.getValue().asText().substring(PREFIX.length())));
            } else {
                copy.set(field.getKey(), taken(field.getValue()));
            }
        });
        return copy;
    }

    /// @param reference such as `schemas/Page`
    /// @return the reference in the shared components
    private String shared(String reference) {
        var known = renamed.get(reference);
        if (known != null) {
            return known;
        }
        var slash = reference.indexOf('/');
        var kind = reference.substring(0, slash);
        var name = reference.substring(slash + 1);
        var original = document.content().at("/components/" + reference);
        var section = shared.withObject("/" + kind);
        var free = nameFor(section, name, original);
        renamed.put(reference, kind + "/" + free);
        if (!section.has(free)) {
            // a place for it first: a component may refer to itself
            section.putNull(free);
            section.set(free, taken(original));
        }
        return kind + "/" + free;
    }

    private String nameFor(ObjectNode section, String name, JsonNode original) {
        var present = section.get(name);
        return present == null || present.equals(original)
                ? name
                : Character.toUpperCase(document.owner().charAt(0))
                        + document.owner().substring(1)
                        + name;
    }
}
