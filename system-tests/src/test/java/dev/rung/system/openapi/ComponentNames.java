package dev.rung.system.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Names each service's components in the one document: as before where all services mean the same by the name,
/// with their owner's name in front where not. This does not depend on the order of the services.
final class ComponentNames {

    private static final String PREFIX = "#/components/";

    private final Map<String, Set<String>> meanings = new HashMap<>();

    ComponentNames(List<ServiceDocument> documents) {
        for (var document : documents) {
            for (var kind : document.content().path("components").properties()) {
                for (var component : kind.getValue().properties()) {
                    var reference = kind.getKey() + "/" + component.getKey();
                    meanings.computeIfAbsent(reference, _ -> new HashSet<>())
                            .add(meaning(document, component.getValue(), new ArrayDeque<>(List.of(reference))));
                }
            }
        }
    }

    /// @param reference such as `schemas/Page`
    String of(ServiceDocument document, String reference) {
        if (meanings.getOrDefault(reference, Set.of()).size() < 2) {
            return reference;
        }
        var slash = reference.indexOf('/') + 1;
        var owner = document.owner();
        return reference.substring(0, slash)
                + Character.toUpperCase(owner.charAt(0))
                + owner.substring(1)
                + reference.substring(slash);
    }

    /// A component with all that it refers to; what refers to itself ends there.
    private static String meaning(ServiceDocument document, JsonNode node, Deque<String> within) {
        return switch (node) {
            case ObjectNode object
            when object.path("$ref").asText().startsWith(PREFIX) -> {
                var reference = object.path("$ref").asText().substring(PREFIX.length());
                if (within.contains(reference)) {
                    yield reference;
                }
                within.push(reference);
                var meaning =
                        reference + "=" + meaning(document, document.content().at("/components/" + reference), within);
                within.pop();
                yield meaning;
            }
            case ObjectNode object ->
                object.properties().stream()
                        .map(field -> field.getKey() + ":" + meaning(document, field.getValue(), within))
                        .sorted()
                        .collect(Collectors.joining(",", "{", "}"));
            case ArrayNode array ->
                array.valueStream()
                        .map(element -> meaning(document, element, within))
                        .collect(Collectors.joining(",", "[", "]"));
            default -> node.toString();
        };
    }
}
