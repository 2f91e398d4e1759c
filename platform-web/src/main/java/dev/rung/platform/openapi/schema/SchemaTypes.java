package dev.rung.platform.openapi.schema;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.jboss.jandex.ClassType;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.MethodParameterInfo;
import org.jboss.jandex.Type;
import org.jspecify.annotations.Nullable;

/// Walks an operation's schemas beside the Java types they were read from, so that each record is known by its schema.
///
/// A record that is both asked for and answered has two schemas, since what may be left out differs.
public final class SchemaTypes {

    /// Where an operation or a schema is written in Java: whoever merges the documents finds its comments by it.
    public static final String SOURCE = "x-source";

    private static final String PREFIX = "#/components/schemas/";
    private static final Set<DotName> WRAPPERS = Set.of(
            DotName.createSimple("io.smallrye.mutiny.Uni"),
            DotName.createSimple("org.jboss.resteasy.reactive.RestResponse"),
            DotName.createSimple("java.util.Optional"));
    private static final Set<DotName> LISTS = Set.of(
            DotName.createSimple("java.util.List"),
            DotName.createSimple("java.util.Set"),
            DotName.createSimple("java.util.Collection"));
    private static final DotName ANSWER_SCHEMA =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema");
    private static final DotName MAP = DotName.createSimple("java.util.Map");

    private final Components components;
    private final IndexView index;
    private final Map<String, Type> types = new LinkedHashMap<>();
    private final Map<String, Direction> directions = new HashMap<>();

    enum Direction {
        ANSWER,
        REQUEST
    }

    public SchemaTypes(Components components, IndexView index) {
        this.components = components;
        this.index = index;
    }

    /// Which type each component is of.
    public Map<String, Type> types() {
        return types;
    }

    public void read(Operation operation, MethodInfo method) {
        if (operation.getResponses() != null) {
            operation.getResponses().getAPIResponses().forEach((status, answer) -> {
                if (status.startsWith("2")) {
                    var type = answered(method, status);
                    schemas(answer.getContent()).forEach(schema -> walk(schema, type, Direction.ANSWER));
                }
            });
        }
        var body = operation.getRequestBody();
        if (body != null) {
            method.parameters().stream()
                    .filter(parameter -> !isOfTheRequestsHead(operation, parameter))
                    .findFirst()
                    .ifPresent(parameter -> ofBody(body, parameter));
        }
    }

    /// The type that a method answers with a status: as its signature says, or an annotation of it.
    private static Type answered(MethodInfo method, String status) {
        var said = method.annotation(ANSWER_SCHEMA);
        if (said == null) {
            return method.returnType();
        }
        var code = said.value("responseCode") == null
                ? "200"
                : said.value("responseCode").asString();
        return code.equals(status) ? said.value().asClass() : method.returnType();
    }

    /// A body that may be null may be left out.
    private void ofBody(RequestBody body, MethodParameterInfo parameter) {
        if (parameter.type().hasAnnotation(RecordShape.NULLABLE)) {
            body.setRequired(false);
        }
        schemas(body.getContent()).forEach(schema -> walk(schema, parameter.type(), Direction.REQUEST));
    }

    private static boolean isOfTheRequestsHead(Operation operation, MethodParameterInfo parameter) {
        return parameter.annotations().stream().anyMatch(annotation -> isOfTheRequestsHead(annotation.name()))
                || operation.getParameters() != null
                        && operation.getParameters().stream()
                                .anyMatch(known -> Objects.equals(known.getName(), parameter.name()));
    }

    private static boolean isOfTheRequestsHead(DotName annotation) {
        var name = annotation.toString();
        return name.startsWith("org.jboss.resteasy.reactive.Rest") || name.equals("jakarta.ws.rs.core.Context");
    }

    private static List<Schema> schemas(@Nullable Content content) {
        return content == null
                ? List.of()
                : content.getMediaTypes().values().stream()
                        .map(media -> media.getSchema())
                        .filter(Objects::nonNull)
                        .toList();
    }

    private record TypedSchema(Schema schema, Type type, Map<String, Type> variables) {}

    private void walk(Schema schema, Type type, Direction direction) {
        Deque<TypedSchema> steps = new ArrayDeque<>(List.of(new TypedSchema(schema, type, Map.of())));
        while (!steps.isEmpty()) {
            var step = steps.pop();
            var present = resolved(step);
            if (LISTS.contains(present.name()) && step.schema().getItems() != null) {
                steps.push(new TypedSchema(step.schema().getItems(), argument(present, 0), step.variables()));
            } else if (MAP.equals(present.name()) && step.schema().getAdditionalPropertiesSchema() != null) {
                steps.push(new TypedSchema(
                        step.schema().getAdditionalPropertiesSchema(), argument(present, 1), step.variables()));
            } else {
                ofRecord(step.schema(), present, step.variables(), direction, steps);
            }
        }
    }

    private static Type resolved(TypedSchema step) {
        var type = step.type();
        while (true) {
            if (type.kind() == Type.Kind.TYPE_VARIABLE) {
                type = step.variables().getOrDefault(type.asTypeVariable().identifier(), ClassType.OBJECT_TYPE);
            } else if (WRAPPERS.contains(type.name()) && type.kind() == Type.Kind.PARAMETERIZED_TYPE) {
                type = argument(type, 0);
            } else {
                return type;
            }
            if (type.kind() == Type.Kind.TYPE_VARIABLE
                    && !step.variables().containsKey(type.asTypeVariable().identifier())) {
                return ClassType.OBJECT_TYPE;
            }
        }
    }

    private static Type argument(Type type, int position) {
        return type.kind() == Type.Kind.PARAMETERIZED_TYPE
                ? type.asParameterizedType().arguments().get(position)
                : ClassType.OBJECT_TYPE;
    }

    private void ofRecord(
            Schema schema, Type type, Map<String, Type> variables, Direction direction, Deque<TypedSchema> steps) {
        var reference = schema.getRef();
        var found = index.getClassByName(type.name());
        if (reference == null || found == null || !found.name().toString().startsWith("dev.rung.")) {
            return;
        }
        var name = nameFor(schema, reference.substring(PREFIX.length()), direction);
        var concrete = RecordShape.concrete(type, variables);
        if (types.putIfAbsent(name, concrete) != null) {
            return;
        }
        var component = components.getSchemas().get(name);
        if (component != null) {
            component.addExtension(SOURCE, found.name().toString());
        }
        if (component != null && component.getEnumeration() == null) {
            new RecordShape(component, direction, index)
                    .write(found)
                    .forEach(inside -> steps.push(
                            new TypedSchema(inside.schema(), inside.type(), RecordShape.variables(found, concrete))));
        }
    }

    /// The component for this direction; a copy of it where the other direction has it already.
    private String nameFor(Schema schema, String name, Direction direction) {
        if (directions.putIfAbsent(name, direction) == null || directions.get(name) == direction) {
            return name;
        }
        var other = name + "Input";
        if (directions.putIfAbsent(other, direction) == null) {
            components.addSchema(
                    other, copy(Objects.requireNonNull(components.getSchemas().get(name))));
        }
        schema.setRef(PREFIX + other);
        return other;
    }

    private static Schema copy(Schema original) {
        var copy = OASFactory.createSchema();
        original.getAll().forEach(copy::set);
        if (original.getProperties() != null) {
            var properties = new LinkedHashMap<String, Schema>();
            original.getProperties().forEach((key, value) -> properties.put(key, copy(value)));
            copy.setProperties(properties);
        }
        copy.setRequired(null);
        return copy;
    }
}
