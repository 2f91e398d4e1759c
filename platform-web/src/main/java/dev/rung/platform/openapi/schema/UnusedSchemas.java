package dev.rung.platform.openapi.schema;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/// Removes schemas that no operation leads to: those of the framework's own classes, once what they stood for is
/// written in their place.
public final class UnusedSchemas {

    private static final String PREFIX = "#/components/schemas/";

    private UnusedSchemas() {}

    public static void remove(OpenAPI document) {
        var all = document.getComponents().getSchemas();
        if (all == null) {
            return;
        }
        var used = new HashSet<String>();
        SchemaVisitor.visitOperations(document, schema -> follow(schema, all, used));
        all.keySet().stream()
                .filter(name -> !used.contains(name))
                .toList()
                .forEach(document.getComponents()::removeSchema);
    }

    private static void follow(Schema schema, Map<String, Schema> all, Set<String> used) {
        var reference = schema.getRef();
        if (reference == null || !reference.startsWith(PREFIX)) {
            return;
        }
        var name = reference.substring(PREFIX.length());
        var found = all.get(name);
        if (used.add(name) && found != null) {
            SchemaVisitor.visit(found, inside -> follow(inside, all, used));
        }
    }
}
