package dev.rung.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rung.gateway.upstream.Upstream;
import dev.rung.gateway.upstream.Upstreams;
import dev.rung.gateway.upstream.Upstreams.Answer;
import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.mutiny.Uni;
import io.smallrye.openapi.runtime.io.Format;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// Gathers the services' documents when somebody asks, not more often than configured.
@ApplicationScoped
class Documents {

    private static final String PATH = "/q/openapi?format=json";

    private final Upstreams upstreams;
    private final OpenApiDocumentService own;
    private final ObjectMapper json;
    private final Map<Upstream, JsonNode> lastKnown = new ConcurrentHashMap<>();
    private final Uni<ObjectNode> merged;

    Documents(Upstreams upstreams, OpenApiDocumentService own, ObjectMapper json, Freshness freshness) {
        this.upstreams = upstreams;
        this.own = own;
        this.json = json;
        this.merged = Uni.createFrom().deferred(this::gather).memoize().forFixedDuration(freshness.refresh());
    }

    Uni<ObjectNode> merged() {
        return merged;
    }

    private Uni<ObjectNode> gather() {
        var asked = Stream.of(Upstream.values())
                .map(upstream -> upstreams.get(upstream, PATH, Map.of()).invoke(answer -> keep(upstream, answer)))
                .toList();
        return Uni.join().all(asked).andFailFast().map(_ -> merge());
    }

    private void keep(Upstream upstream, Answer answer) {
        if (answer instanceof Answer.Found(var document)) {
            lastKnown.put(upstream, document);
        }
    }

    private ObjectNode merge() {
        var documents = new ArrayList<Document>();
        var absent = new ArrayList<String>();
        documents.add(new Document("gateway", ownDocument()));
        for (var upstream : Upstream.values()) {
            var known = lastKnown.get(upstream);
            if (known == null) {
                absent.add(upstream.label());
            } else {
                documents.add(new Document(upstream.label(), known));
            }
        }
        return Merging.merge(documents, absent);
    }

    private JsonNode ownDocument() {
        try {
            return json.readTree(own.getDocument(OpenApiConstants.DEFAULT_DOCUMENT_NAME, Format.JSON));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
