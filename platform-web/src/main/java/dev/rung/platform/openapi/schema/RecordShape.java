package dev.rung.platform.openapi.schema;

import dev.rung.platform.openapi.schema.SchemaTypes.Direction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.ParameterizedType;
import org.jboss.jandex.RecordComponentInfo;
import org.jboss.jandex.Type;
import org.jspecify.annotations.Nullable;

/// Writes a record's schema from its components: which fields are required, may be null or are left out, and
/// which numbers are written as text.
final class RecordShape {

    static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");
    private static final DotName INCLUDE = DotName.createSimple("com.fasterxml.jackson.annotation.JsonInclude");
    private static final DotName IGNORE = DotName.createSimple("com.fasterxml.jackson.annotation.JsonIgnore");
    private static final DotName UNWRAPPED = DotName.createSimple("com.fasterxml.jackson.annotation.JsonUnwrapped");
    private static final DotName PROPERTY = DotName.createSimple("com.fasterxml.jackson.annotation.JsonProperty");
    private static final DotName FORMAT = DotName.createSimple("com.fasterxml.jackson.annotation.JsonFormat");
    private static final Set<String> NUMBERS = Set.of("java.math.BigDecimal", "java.math.BigInteger");
    private static final String DECIMAL = "^-?[0-9]+(\\.[0-9]+)?$";

    private final Schema schema;
    private final Direction direction;
    private final IndexView index;

    RecordShape(Schema schema, Direction direction, IndexView index) {
        this.schema = schema;
        this.direction = direction;
        this.index = index;
    }

    /// @param schema of a property, or what is left of it where null is not meant
    record NestedSchema(Schema schema, Type type) {}

    /// @return what is worth looking into; schemas that are equal are still two, so this is no map
    List<NestedSchema> write(ClassInfo type) {
        var inside = new ArrayList<NestedSchema>();
        var required = new LinkedHashSet<String>();
        var properties = schema.getProperties() == null ? Map.<String, Schema>of() : schema.getProperties();
        write(type, properties, required, inside);
        if (direction == Direction.ANSWER) { // what a method tells beside them is always there
            properties.keySet().stream()
                    .filter(name -> type.recordComponent(name) == null && type.method(name) != null)
                    .forEach(required::add);
        } else if (type.isRecord()) {
            schema.setAdditionalPropertiesBoolean(false);
        }
        schema.setRequired(required.isEmpty() ? null : List.copyOf(required));
        return inside;
    }

    /// The components of an unwrapped record stand beside its neighbours.
    private void write(
            ClassInfo type, Map<String, Schema> properties, Set<String> required, List<NestedSchema> inside) {
        for (var component :
                type.isRecord() ? type.recordComponentsInDeclarationOrder() : List.<RecordComponentInfo>of()) {
            var unwrapped = annotation(type, component, UNWRAPPED) == null
                    ? null
                    : index.getClassByName(component.type().name());
            if (unwrapped == null) {
                write(type, component, properties.get(name(type, component)), required, inside);
            } else {
                write(unwrapped, properties, required, inside);
            }
        }
    }

    private void write(
            ClassInfo type,
            RecordComponentInfo component,
            @Nullable Schema property,
            Set<String> required,
            List<NestedSchema> inside) {
        if (property == null) {
            return;
        }
        var name = name(type, component);
        if (isHidden(type, component)) {
            schema.removeProperty(name);
            return;
        }
        var found = annotation(type, component, FORMAT);
        if (found != null && NUMBERS.contains(component.type().name().toString())) {
            asText(property);
        }
        if (direction == Direction.REQUEST) {
            ClientValues.bound(name, property);
            Lengths.write(component.type(), property);
        }
        var nullable = component.type().hasAnnotation(NULLABLE);
        var omitted = isOmitted(type, component, nullable);
        if (direction == Direction.REQUEST ? !nullable : !omitted) {
            required.add(name);
        }
        inside.add(new NestedSchema(
                nullable && !(omitted && direction == Direction.ANSWER) ? orNull(property) : property,
                component.type()));
    }

    private void asText(Schema property) {
        property.setFormat(null);
        if (direction == Direction.REQUEST) {
            ClientValues.amount(property);
        } else {
            property.setType(List.of(SchemaType.STRING));
            property.setPattern(DECIMAL);
        }
        property.setExamples(List.of("688.00"));
    }

    /// @return what is left of the property where null is not meant
    private static Schema orNull(Schema property) {
        if (PlainValues.isAnything(property)) {
            return property;
        }
        if (property.getRef() == null && property.getAnyOf() != null) { // a copy of what the other direction has
            property.setRef(property.getAnyOf().getFirst().getRef());
        }
        if (property.getRef() == null) {
            if (property.getType() != null && !property.getType().contains(SchemaType.NULL)) {
                property.addType(SchemaType.NULL);
            }
            if (property.getEnumeration() != null) {
                property.addEnumeration(null);
            }
            return property;
        }
        var reference = OASFactory.createSchema().ref(property.getRef());
        property.setRef(null);
        property.setAnyOf(List.of(reference, OASFactory.createSchema().addType(SchemaType.NULL)));
        return reference;
    }

    private boolean isHidden(ClassInfo type, RecordComponentInfo component) {
        var property = annotation(type, component, PROPERTY);
        return annotation(type, component, IGNORE) != null
                || direction == Direction.ANSWER
                        && property != null
                        && property.value("access") != null
                        && property.value("access").asEnum().equals("WRITE_ONLY");
    }

    private static boolean isOmitted(ClassInfo type, RecordComponentInfo component, boolean nullable) {
        var include = annotation(type, component, INCLUDE);
        var present = include == null ? type.declaredAnnotation(INCLUDE) : include;
        if (present == null || present.value() == null) {
            return false;
        }
        var which = present.value().asEnum();
        return which.equals("NON_EMPTY") || which.startsWith("NON_") && nullable;
    }

    private static String name(ClassInfo type, RecordComponentInfo component) {
        var property = annotation(type, component, PROPERTY);
        return property == null || property.value() == null
                ? component.name()
                : property.value().asString();
    }

    /// An annotation of a component is kept with it, its field, its accessor, or all of
    /// them, as its own targets say.
    private static @Nullable AnnotationInstance annotation(
            ClassInfo type, RecordComponentInfo component, DotName name) {
        if (component.annotation(name) != null) {
            return component.annotation(name);
        }
        var field = type.field(component.name());
        return field == null ? null : field.annotation(name);
    }

    static Map<String, Type> variables(ClassInfo type, Type concrete) {
        var variables = new HashMap<String, Type>();
        if (concrete.kind() == Type.Kind.PARAMETERIZED_TYPE) {
            var arguments = concrete.asParameterizedType().arguments();
            for (var i = 0; i < type.typeParameters().size(); i++) {
                variables.put(type.typeParameters().get(i).identifier(), arguments.get(i));
            }
        }
        return variables;
    }

    static Type concrete(Type type, Map<String, Type> variables) {
        if (type.kind() != Type.Kind.PARAMETERIZED_TYPE) {
            return type;
        }
        var arguments = type.asParameterizedType().arguments().stream()
                .map(argument -> argument.kind() == Type.Kind.TYPE_VARIABLE
                        ? variables.getOrDefault(argument.asTypeVariable().identifier(), argument)
                        : argument)
                .toArray(Type[]::new);
        return ParameterizedType.create(type.name(), arguments);
    }
}
