package dev.rung.gateway;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/// OpenAPI documents as services publish them, cut down to what merging must get right.
final class StandInDocuments {

    private StandInDocuments() {}

    static JsonObject of(String service) {
        return switch (service) {
            case "customer" ->
                document(service)
                        .put(
                                "paths",
                                new JsonObject()
                                        .put(
                                                "/api/v1/customers/{externalId}",
                                                get("profile", "#/components/schemas/View"))
                                        .put("/api/v1/contacts/{id}", get("contacts", "#/components/schemas/Secret")));
            case "scoring" ->
                document(service)
                        .put(
                                "paths",
                                new JsonObject().put("/api/v1/standings", get("profile", "#/components/schemas/View")));
            default -> document(service).put("paths", new JsonObject());
        };
    }

    private static JsonObject document(String service) {
        var schemas = new JsonObject()
                .put("View", schema(service))
                .put("Secret", schema("address"))
                .put("Money", schema("amount"));
        return new JsonObject().put("openapi", "3.1.0").put("components", new JsonObject().put("schemas", schemas));
    }

    private static JsonObject schema(String property) {
        return new JsonObject()
                .put("type", "object")
                .put(
                        "properties",
                        new JsonObject()
                                .put(property, new JsonObject().put("type", "string"))
                                .put("money", new JsonObject().put("$ref", "#/components/schemas/Money")));
    }

    private static JsonObject get(String operationId, String schema) {
        var content = new JsonObject()
                .put("application/json", new JsonObject().put("schema", new JsonObject().put("$ref", schema)));
        return new JsonObject()
                .put(
                        "get",
                        new JsonObject()
                                .put("operationId", operationId)
                                .put(
                                        "security",
                                        new JsonArray().add(new JsonObject().put("SecurityScheme", new JsonArray())))
                                .put(
                                        "responses",
                                        new JsonObject().put("200", new JsonObject().put("content", content))));
    }
}
