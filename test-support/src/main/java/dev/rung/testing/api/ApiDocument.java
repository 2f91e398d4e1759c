package dev.rung.testing.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// An OpenAPI document that can be asked.
public final class ApiDocument {

    private static final String ADDRESS = "https://rung.example/openapi.json";
    private static final List<String> VERBS = List.of("get", "put", "post", "delete", "patch", "head", "options");

    private final JsonNode content;
    private final SchemaRegistry schemas;
    private final List<PathTemplate> templates;

    private ApiDocument(JsonNode content) {
        this.content = content;
        this.templates = content.path("paths").properties().stream()
                .map(Map.Entry::getKey)
                .map(PathTemplate::of)
                .sorted(Comparator.comparing(PathTemplate::parameters))
                .toList();
        this.schemas = SchemaRegistry.withDefaultDialect(
                Dialects.getOpenApi31(), builder -> builder.schemas(Map.of(ADDRESS, content.toString())));
    }

    public static ApiDocument read(Path file) {
        try {
            return of(new ObjectMapper().readTree(file.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static ApiDocument of(JsonNode content) {
        return new ApiDocument(content);
    }

    /// @param content the operation as the document has it
    /// @param pointer where in the document it stands
    public record Operation(String verb, String path, JsonNode content, String pointer) {

        @Override
        public String toString() {
            return verb.toUpperCase(Locale.ROOT) + " " + path;
        }
    }

    public Stream<Operation> operations() {
        return content.path("paths").properties().stream()
                .flatMap(path ->
                        VERBS.stream().filter(path.getValue()::has).map(verb -> operation(path.getKey(), verb)));
    }

    /// The operation that a request is for.
    ///
    /// @param path without the query, still encoded
    public Optional<Operation> find(String verb, String path) {
        return template(path)
                .filter(_ -> verb.equals(verb.toUpperCase(Locale.ROOT))) // `get` is no GET
                .filter(template -> content.path("paths").path(template).has(verb.toLowerCase(Locale.ROOT)))
                .map(template -> operation(template, verb.toLowerCase(Locale.ROOT)));
    }

    public boolean knows(String path) {
        return template(path).isPresent();
    }

    /// @param reference such as `#/components/schemas/Page`
    public JsonNode at(String reference) {
        return content.at(reference.substring(1));
    }

    /// The faults of a value by a schema of the document; empty where there are none.
    ///
    /// @param pointer where in the document the schema stands
    List<String> faults(String pointer, JsonNode value) {
        var schema = schemas.getSchema(SchemaLocation.of(ADDRESS + "#" + pointer));
        return schema
                .validate(value, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(error -> error.getInstanceLocation() + " " + error.getMessage())
                .toList();
    }

    /// The node at a pointer, or what it refers to.
    Resolved resolve(String pointer) {
        var node = content.at(pointer);
        var reference = node.path("$ref").asText();
        return reference.isEmpty() ? new Resolved(pointer, node) : resolve(reference.substring(1));
    }

    record Resolved(String pointer, JsonNode node) {}

    private Operation operation(String path, String verb) {
        var pointer = "/paths/" + escape(path) + "/" + verb;
        return new Operation(verb, path, content.at(pointer), pointer);
    }

    static String escape(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }

    /// Of several that fit, the one with the fewest parameters:
    /// `/policies/in-force` before `/policies/{version}`.
    private Optional<String> template(String path) {
        return templates.stream()
                .filter(template -> template.paths().matcher(path).matches())
                .map(PathTemplate::text)
                .findFirst();
    }

    /// @param paths that it stands for
    private record PathTemplate(String text, Pattern paths, long parameters) {

        static PathTemplate of(String text) {
            return new PathTemplate(
                    text,
                    Pattern.compile(text.replaceAll("\\{[^}]+}", "[^/]+")),
                    text.chars().filter(c -> c == '{').count());
        }
    }
}
