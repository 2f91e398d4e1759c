package dev.rung.platform.openapi;

import static java.util.Map.entry;
import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/// Writes the roles: a scheme for each, and with each operation those of which one is enough.
final class RequiredRoles {

    private static final Map<String, String> ROLES = Map.ofEntries(
            entry("customer", "a person who buys; sees their own data only"),
            entry("storefront", "the shop's own server: tells what customers do"),
            entry("service", "one of the suite's services calling another"),
            entry("analyst", "reads figures, never personal data"),
            entry("marketer", "writes policies and reads figures"),
            entry("benefits-manager", "looks after points and what they buy"),
            entry("agent", "helps customers, so sees who they are"),
            entry("approver", "the second pair of eyes"),
            entry("admin", "runs the suite"));

    private RequiredRoles() {}

    static void demand(Operation operation, List<String> roles) {
        if (roles.isEmpty()) {
            operation.setSecurity(List.of());
            return;
        }
        operation.setSecurity(roles.stream()
                .map(role -> OASFactory.createSecurityRequirement().addScheme(role, List.of()))
                .toList());
        var whom = roles.stream().map(role -> "`" + role + "`").collect(joining(", ", "Roles: ", "."));
        operation.setDescription(Stream.of(operation.getDescription(), whom)
                .filter(text -> text != null && !text.isBlank())
                .collect(joining("\n\n")));
    }

    static void describe(OpenAPI document) {
        var schemes = new TreeMap<String, SecurityScheme>();
        document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .flatMap(operation -> operation.getSecurity().stream())
                .flatMap(requirement -> requirement.getSchemes().keySet().stream())
                .forEach(role -> schemes.put(role, scheme(role)));
        document.getComponents().setSecuritySchemes(schemes);
    }

    private static SecurityScheme scheme(String role) {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT")
                .description("A token of the store's realm with the role `%s`: %s."
                        .formatted(role, ROLES.getOrDefault(role, "see the realm")));
    }
}
