package dev.rung.platform.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.runtime.io.Format;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// All operations of this process, read once from its own document.
@ApplicationScoped
class Operations {

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "patch", "head", "options", "trace");

    private final OpenApiDocumentService documents;
    private final ObjectMapper json;
    private volatile @Nullable SortedMap<PathTemplate, Map<String, Operation>> all;

    Operations(OpenApiDocumentService documents, ObjectMapper json) {
        this.documents = documents;
        this.json = json;
    }

    /// @param path a slash at its end means nothing, as with JAX-RS
    /// @return by method; empty where the document has no such path
    Optional<Map.Entry<PathTemplate, Map<String, Operation>>> at(String path) {
        var meant = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return all().entrySet().stream()
                .filter(entry -> entry.getKey().matches(meant))
                .findFirst();
    }

    private SortedMap<PathTemplate, Map<String, Operation>> all() {
        var known = all;
        if (known == null) {
            known = read(document());
            all = known;
        }
        return known;
    }

    private JsonNode document() {
        try {
            return json.readTree(documents.getDocument(OpenApiConstants.DEFAULT_DOCUMENT_NAME, Format.JSON));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SortedMap<PathTemplate, Map<String, Operation>> read(JsonNode document) {
        var paths = new TreeMap<PathTemplate, Map<String, Operation>>();
        for (var path : document.path("paths").properties()) {
            var operations = new TreeMap<String, Operation>();
            for (var method : path.getValue().properties()) {
                if (METHODS.contains(method.getKey())) {
                    var parameters = new HashMap<String, ParameterType>();
                    collect(document, path.getValue().path("parameters"), parameters);
                    collect(document, method.getValue().path("parameters"), parameters);
                    operations.put(
                            method.getKey().toUpperCase(Locale.ROOT),
                            new Operation(
                                    reads(document, method.getValue().path("requestBody")),
                                    writes(document, method.getValue().path("responses")),
                                    parameters));
                }
            }
            paths.put(PathTemplate.of(path.getKey()), operations);
        }
        return paths;
    }

    private static TreeSet<String> reads(JsonNode document, JsonNode body) {
        var reads = new TreeSet<String>();
        resolved(document, body).path("content").fieldNames().forEachRemaining(reads::add);
        return reads;
    }

    private static TreeSet<String> writes(JsonNode document, JsonNode responses) {
        var writes = new TreeSet<String>();
        for (var response : responses.properties()) {
            if (response.getKey().startsWith("2")) {
                resolved(document, response.getValue())
                        .path("content")
                        .fieldNames()
                        .forEachRemaining(writes::add);
            }
        }
        return writes;
    }

    private static void collect(JsonNode document, JsonNode parameters, Map<String, ParameterType> into) {
        for (var reference : parameters) {
            var parameter = resolved(document, reference);
            if (parameter.path("in").asText().equals("query")) {
                into.put(
                        parameter.path("name").asText(),
                        ParameterType.of(resolved(document, parameter.path("schema"))));
            }
        }
    }

    private static JsonNode resolved(JsonNode document, JsonNode node) {
        var reference = node.path("$ref").asText("");
        return reference.startsWith("#/") ? document.at(reference.substring(1)) : node;
    }
}
