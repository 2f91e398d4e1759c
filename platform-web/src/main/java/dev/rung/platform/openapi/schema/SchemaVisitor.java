package dev.rung.platform.openapi.schema;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Comes to every schema of a document once: those of the components, of parameters, bodies and
/// answers, and those within them.
public final class SchemaVisitor {

    private SchemaVisitor() {}

    public static void visit(OpenAPI document, Consumer<Schema> visitor) {
        var components = document.getComponents().getSchemas();
        visit(
                Stream.concat(
                        components == null ? Stream.empty() : components.values().stream(), ofOperations(document)),
                visitor);
    }

    /// Without those of the components.
    static void visitOperations(OpenAPI document, Consumer<Schema> visitor) {
        visit(ofOperations(document), visitor);
    }

    /// One schema and those within it.
    static void visit(Schema schema, Consumer<Schema> visitor) {
        visit(Stream.of(schema), visitor);
    }

    private static void visit(Stream<Schema> roots, Consumer<Schema> visitor) {
        var seen = Collections.newSetFromMap(new IdentityHashMap<Schema, Boolean>());
        var open = new ArrayDeque<Schema>();
        roots.forEach(open::push);
        while (!open.isEmpty()) {
            var schema = open.pop();
            if (seen.add(schema)) {
                visitor.accept(schema);
                inside(schema).forEach(open::push);
            }
        }
    }

    private static Stream<Schema> ofOperations(OpenAPI document) {
        return document.getPaths().getPathItems().values().stream()
                .map(PathItem::getOperations)
                .map(Map::values)
                .flatMap(Collection::stream)
                .flatMap(SchemaVisitor::ofOperation);
    }

    private static Stream<Schema> ofOperation(Operation operation) {
        var parameters = operation.getParameters() == null
                ? Stream.<Schema>empty()
                : operation.getParameters().stream().map(Parameter::getSchema).filter(Objects::nonNull);
        var body = operation.getRequestBody() == null
                ? Stream.<Schema>empty()
                : ofContent(operation.getRequestBody().getContent());
        var answers = operation.getResponses() == null
                ? Stream.<Schema>empty()
                : operation.getResponses().getAPIResponses().values().stream()
                        .flatMap(answer -> ofContent(answer.getContent()));
        return Stream.of(parameters, body, answers).flatMap(each -> each);
    }

    private static Stream<Schema> ofContent(@Nullable Content content) {
        return content == null
                ? Stream.empty()
                : content.getMediaTypes().values().stream()
                        .map(MediaType::getSchema)
                        .filter(Objects::nonNull);
    }

    private static Stream<Schema> inside(Schema schema) {
        var properties =
                schema.getProperties() == null ? Stream.<Schema>empty() : schema.getProperties().values().stream();
        var nested = Stream.of(schema.getItems(), schema.getAdditionalPropertiesSchema(), schema.getPropertyNames());
        var choices = Stream.of(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf())
                .filter(Objects::nonNull)
                .flatMap(List::stream);
        return Stream.of(properties, nested.filter(Objects::nonNull), choices).flatMap(each -> each);
    }
}
