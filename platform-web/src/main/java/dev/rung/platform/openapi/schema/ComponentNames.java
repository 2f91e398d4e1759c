package dev.rung.platform.openapi.schema;

import static java.util.stream.Collectors.groupingBy;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.Type;

/// Names of schemas that do not depend on the order in which classes were read.
///
/// A type is called as in Java. Where two types of a service are called alike, each gets the name of what it is nested
/// in, or of its package, in front.
public final class ComponentNames {

    private static final String PREFIX = "#/components/schemas/";

    private ComponentNames() {}

    public static void give(OpenAPI document, Map<String, Type> types) {
        var names = names(types);
        var schemas = document.getComponents().getSchemas();
        if (schemas == null) {
            return;
        }
        var renamed = new LinkedHashMap<String, Schema>();
        schemas.forEach((name, schema) -> renamed.put(names.getOrDefault(name, name), schema));
        document.getComponents().setSchemas(renamed);
        SchemaVisitor.visit(document, schema -> follow(schema, names));
    }

    private static void follow(Schema schema, Map<String, String> names) {
        var reference = schema.getRef();
        if (reference != null && reference.startsWith(PREFIX)) {
            var name = reference.substring(PREFIX.length());
            schema.setRef(PREFIX + names.getOrDefault(name, name));
        }
    }

    private static Map<String, String> names(Map<String, Type> types) {
        var alike = types.values().stream()
                .map(type -> type.name().toString())
                .distinct()
                .collect(groupingBy(ComponentNames::simple));
        var names = new HashMap<String, String>();
        types.forEach(
                (present, type) -> names.put(present, name(type, alike) + (present.endsWith("Input") ? "Input" : "")));
        return names;
    }

    private static String name(Type type, Map<String, List<String>> alike) {
        var full = type.name().toString();
        var name =
                alike.getOrDefault(simple(full), List.of()).size() > 1 ? enclosing(full) + simple(full) : simple(full);
        if (type.kind() != Type.Kind.PARAMETERIZED_TYPE) {
            return name;
        }
        return type.asParameterizedType().arguments().stream()
                .map(argument -> name(argument, alike))
                .reduce(name, (one, more) -> one + "Of" + more);
    }

    private static String simple(String full) {
        return full.substring(Math.max(full.lastIndexOf('.'), full.lastIndexOf('$')) + 1);
    }

    private static String enclosing(String full) {
        var inner = full.lastIndexOf('$');
        var outer = full.substring(0, inner < 0 ? full.lastIndexOf('.') : inner);
        var name = simple(outer).replaceFirst("Resource$", "");
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
