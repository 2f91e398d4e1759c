package dev.rung.system.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;

/// Follows the references of one service's document: what is referred to is copied into the shared components, and
/// nothing else is.
final class References {

    private static final String PREFIX = "#/components/";

    private final ServiceDocument document;
    private final List<ServiceDocument> all;
    private final ComponentNames names;
    private final ObjectNode shared;

    References(ServiceDocument document, List<ServiceDocument> all, ComponentNames names, ObjectNode shared) {
        this.document = document;
        this.all = all;
        this.names = names;
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

    /// What a service tells on behalf of another stands in the other's document.
    private String shared(String reference) {
        var owner = Stream.concat(Stream.of(document), all.stream())
                .filter(each -> each.has(reference))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No service has " + reference + " of " + document.owner()));
        return owner == document ? own(reference) : new References(owner, all, names, shared).own(reference);
    }

    private String own(String reference) {
        var name = names.of(document, reference);
        var slash = name.indexOf('/');
        var section = shared.withObject("/" + name.substring(0, slash));
        if (!section.has(name.substring(slash + 1))) {
            // a place for it first: a component may refer to itself
            section.putNull(name.substring(slash + 1));
            section.set(name.substring(slash + 1), taken(document.component(reference)));
        }
        return name;
    }
}
