package dev.rung.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rung.gateway.passage.RoutingTable;
import dev.rung.gateway.passage.RoutingTable.Destination;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/// Makes one document of many.
///
/// A path is taken from the service that the routing table sends it to, and from no other; what no taken path needs is
/// left behind, so nothing of a route between services shows. Components of the same name and content become one; of
/// the
/// same name and different content, the later one gets its owner's name in front.
final class Merging {

    private static final Set<String> VERBS =
            Set.of("get", "put", "post", "delete", "patch", "head", "options", "trace");
    private static final String SCHEME = "bearer";

    private final ObjectNode merged = JsonNodeFactory.instance.objectNode();
    private final ObjectNode components = JsonNodeFactory.instance.objectNode();
    private final TreeMap<String, JsonNode> paths = new TreeMap<>();
    private final Set<String> operationIds = new HashSet<>();

    private Merging() {}

    /// @param absent services whose document could not be had; named in the result
    static ObjectNode merge(List<Document> documents, List<String> absent) {
        var merging = new Merging();
        documents.forEach(merging::take);
        return merging.result(absent);
    }

    private void take(Document document) {
        var references = new References(document, components);
        for (var path : document.content().path("paths").properties()) {
            if (owner(path.getKey()).equals(document.owner())) {
                paths.put(path.getKey(), operations(document, references.taken(path.getValue())));
            }
        }
    }

    private static String owner(String path) {
        return switch (RoutingTable.find(path)) {
            case Destination.To(var upstream) -> upstream.label();
            case Destination.Here _ -> "gateway";
            case Destination.Nowhere _ -> "";
        };
    }

    /// The one security scheme of the suite holds for all operations, so each loses its own.
    private JsonNode operations(Document document, JsonNode path) {
        for (var verb : VERBS) {
            if (path.get(verb) instanceof ObjectNode operation) {
                operation.remove("security");
                if (!operation.has("tags")) {
                    operation.putArray("tags").add(document.owner());
                }
                var id = operation.path("operationId").asText("");
                if (!id.isEmpty() && !operationIds.add(id)) {
                    operation.put("operationId", document.owner() + "_" + id);
                }
            }
        }
        return path;
    }

    private ObjectNode result(List<String> absent) {
        merged.put("openapi", "3.1.0");
        merged.putObject("info").put("title", "Rung").put("version", "v1").put("description", description(absent));
        paths.forEach(merged.putObject("paths")::set);
        components
                .putObject("securitySchemes")
                .putObject(SCHEME)
                .put("type", "http")
                .put("scheme", "bearer")
                .put("bearerFormat", "JWT");
        merged.set("components", components);
        merged.putArray("security").addObject().putArray(SCHEME);
        absent.forEach(merged.putArray("x-absent")::add);
        return merged;
    }

    private static String description(List<String> absent) {
        return "Customer tiering and loyalty for online stores: the API of all services."
                + (absent.isEmpty() ? "" : " Not complete: no answer from " + String.join(", ", absent) + ".");
    }
}
