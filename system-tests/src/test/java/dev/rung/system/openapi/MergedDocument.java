package dev.rung.system.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rung.gateway.passage.RoutingTable;
import dev.rung.gateway.passage.RoutingTable.Destination;
import java.util.List;
import java.util.TreeMap;

/// One document of all that the gateway exposes.
///
/// A path is taken from the service that the routing table sends it to, and from no other; what no taken path needs is
/// left behind, so nothing of a route between services shows.
final class MergedDocument {

    private static final ObjectMapper SORTED =
            new ObjectMapper().configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);

    private static final String DESCRIPTION = """
        Customer tiering and loyalty for online stores: the API of all services, as the gateway exposes it.

        Every operation needs a bearer token of the store's realm; `security` lists the roles of which one is enough.
        Errors are `application/problem+json` (RFC 9457). Money is a text with all its digits, times are instants in
        UTC, dates are business dates of the store. Lists come in pages: `next` of one is `after` of the following.\
        """;

    /// Stands for the service's name in a path that every service has.
    private static final String EACH_SERVICE = "{service}";

    private final ObjectNode components = JsonNodeFactory.instance.objectNode();
    private final TreeMap<String, JsonNode> paths = new TreeMap<>();
    private final TreeMap<String, JsonNode> tags = new TreeMap<>();

    private MergedDocument() {}

    static ObjectNode of(List<ServiceDocument> documents) {
        var merged = new MergedDocument();
        var names = new ComponentNames(documents);
        documents.forEach(document ->
                merged.take(document, new References(document, documents, names, merged.components)));
        return merged.result();
    }

    /// Sorted by key, so that a change of it can be read.
    static String write(ObjectNode document) {
        try {
            var sorted = SORTED.treeToValue(document, Object.class);
            return SORTED.writerWithDefaultPrettyPrinter().writeValueAsString(sorted) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private void take(ServiceDocument document, References references) {
        for (var path : document.content().path("paths").properties()) {
            var exposed = path.getKey().replace(EACH_SERVICE, document.owner());
            if (owner(exposed).equals(document.owner())) {
                var taken = Cursors.asTexts(references.taken(path.getValue()));
                paths.put(exposed, exposed.equals(path.getKey()) ? taken : ofOne(document.owner(), taken));
            }
        }
        document.content().path("tags").forEach(tag -> tags.put(tag.path("name").asText(), tag));
        document.content()
                .at("/components/securitySchemes")
                .properties()
                .forEach(scheme -> components.withObject("/securitySchemes").set(scheme.getKey(), scheme.getValue()));
    }

    /// A route that every service has, as that of one of them: its name stands in the path and in the operation.
    private static JsonNode ofOne(String service, JsonNode path) {
        var name = Character.toUpperCase(service.charAt(0)) + service.substring(1);
        for (var operation : path) {
            if (operation instanceof ObjectNode named && named.has("operationId")) {
                named.put("operationId", named.path("operationId").asText() + "Of" + name);
            }
        }
        path.findValues("parameters").forEach(MergedDocument::removeService);
        return path;
    }

    private static void removeService(JsonNode parameters) {
        for (var all = parameters.elements(); all.hasNext(); ) {
            if (all.next().path("name").asText().equals("service")) {
                all.remove();
            }
        }
    }

    private static String owner(String path) {
        return switch (RoutingTable.find(path)) {
            case Destination.To(var upstream) -> upstream.label();
            case Destination.Public(var upstream) -> upstream.label();
            case Destination.Here _ -> "gateway";
            case Destination.Nowhere _ -> "";
        };
    }

    private ObjectNode result() {
        var merged = JsonNodeFactory.instance.objectNode();
        merged.put("openapi", "3.1.0");
        merged.putObject("info").put("title", "Rung").put("version", "v1").put("description", DESCRIPTION);
        merged.withObject("/info").putObject("contact").put("name", "Whoever operates the store");
        merged.putArray("servers").addObject().put("url", "/").put("description", "The gateway");
        paths.forEach(merged.putObject("paths")::set);
        merged.set("components", components);
        var used = paths.values().stream()
                .flatMap(JsonNode::valueStream)
                .flatMap(operation -> operation.path("tags").valueStream())
                .map(JsonNode::asText)
                .toList();
        tags.values().stream()
                .filter(tag -> used.contains(tag.path("name").asText()))
                .forEach(merged.putArray("tags")::add);
        return merged;
    }
}
