package dev.rung.platform.openapi.schema;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.Type;
import org.jspecify.annotations.Nullable;

/// How long the texts of a client's body may be, in characters, as schemas count them. The document's generator knows
/// only the constraint that counts UTF-16 units, and none of a map's keys.
final class Lengths {

    private static final DotName LENGTH = DotName.createSimple("org.hibernate.validator.constraints.CodePointLength");

    private Lengths() {}

    /// A property, and what is in it where it is a list or a map.
    static void write(Type type, Schema schema) {
        bound(schema, type.annotation(LENGTH));
        if (type.kind() != Type.Kind.PARAMETERIZED_TYPE) {
            return;
        }
        var arguments = type.asParameterizedType().arguments();
        var inside = arguments.getLast().annotation(LENGTH);
        if (schema.getItems() != null) {
            bound(schema.getItems(), inside);
        }
        if (schema.getAdditionalPropertiesSchema() != null) {
            bound(schema.getAdditionalPropertiesSchema(), inside);
            keys(schema, arguments.getFirst().annotation(LENGTH));
        }
    }

    private static void keys(Schema map, @Nullable AnnotationInstance length) {
        if (length != null) {
            var key = OASFactory.createSchema().addType(SchemaType.STRING);
            bound(key, length);
            ClientValues.bound("", key);
            map.setPropertyNames(key);
        }
    }

    private static void bound(Schema schema, @Nullable AnnotationInstance length) {
        if (length == null) {
            return;
        }
        if (length.value("min") != null) {
            schema.setMinLength(length.value("min").asInt());
        }
        if (length.value("max") != null) {
            schema.setMaxLength(length.value("max").asInt());
        }
    }
}
