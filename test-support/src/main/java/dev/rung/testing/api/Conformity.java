package dev.rung.testing.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rung.testing.api.ApiDocument.Operation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Says in what an answer is not what the document promises.
public final class Conformity {

    private static final String PROBLEM = "application/problem+json";
    private static final String PROBLEM_SCHEMA = "/components/schemas/Problem";
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private final ApiDocument document;

    public Conformity(ApiDocument document) {
        this.document = document;
    }

    /// @param path without the query, still encoded
    /// @param contentType as it was sent
    public record Answer(
            String verb, String path, int status, @Nullable String contentType, String body) {}

    /// A path that the document does not know is nobody's promise, except that an error is a problem.
    public List<String> faults(Answer answer) {
        var operation = document.find(answer.verb(), answer.path());
        if (operation.isEmpty()) {
            return answer.status() >= 400 && !answer.verb().equals("HEAD") ? problemFaults(answer) : List.of();
        }
        var pointer = operation.get().pointer() + "/responses/" + answer.status();
        var promised = document.resolve(pointer);
        if (promised.node().isMissingNode()) {
            return List.of("status %d is not in the document".formatted(answer.status()));
        }
        return Stream.concat(
                        contentFaults(answer, promised),
                        answer.status() >= 400 ? problemFaults(answer).stream() : Stream.empty())
                .distinct()
                .toList();
    }

    /// A request that was answered with success though the document forbids it.
    public List<String> requestFaults(String verb, String path, int status, String body) {
        return document.find(verb, path)
                .filter(_ -> status < 300)
                .filter(operation ->
                        operation.content().at("/requestBody/content").has("application/json"))
                .flatMap(operation -> json(body).map(value -> requestFaults(operation, value)))
                .orElse(List.of());
    }

    private List<String> requestFaults(Operation operation, JsonNode value) {
        return document.faults(operation.pointer() + "/requestBody/content/application~1json/schema", value).stream()
                .map(fault -> "accepted, though the document forbids it: " + fault)
                .toList();
    }

    private Stream<String> contentFaults(Answer answer, ApiDocument.Resolved promised) {
        var contents = promised.node().path("content");
        var type = mediaType(answer.contentType());
        if (contents.isEmpty()) {
            return answer.body().isEmpty() ? Stream.empty() : Stream.of("it has a body, the document has none");
        }
        if (!contents.has(type)) {
            return Stream.of("content type %s is not in the document".formatted(type));
        }
        if (!type.endsWith("json")) {
            return Stream.empty();
        }
        var schema = promised.pointer() + "/content/" + ApiDocument.escape(type) + "/schema";
        return json(answer.body())
                .map(value -> document.faults(schema, value).stream())
                .orElseGet(() -> Stream.of("the body is not JSON"));
    }

    private List<String> problemFaults(Answer answer) {
        if (!mediaType(answer.contentType()).equals(PROBLEM)) {
            return List.of("an error must be %s, not %s".formatted(PROBLEM, answer.contentType()));
        }
        return json(answer.body())
                .map(value -> document.resolve(PROBLEM_SCHEMA).node().isMissingNode()
                        ? List.<String>of()
                        : document.faults(PROBLEM_SCHEMA, value))
                .orElseGet(() -> List.of("the problem has no body"));
    }

    private static String mediaType(@Nullable String contentType) {
        return contentType == null ? "none" : contentType.split(";")[0].strip();
    }

    private static Optional<JsonNode> json(String body) {
        try {
            return Optional.of(JSON.readTree(body)).filter(node -> !node.isMissingNode());
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
