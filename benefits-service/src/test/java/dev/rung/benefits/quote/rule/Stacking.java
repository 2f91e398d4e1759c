package dev.rung.benefits.quote.rule;

import static dev.rung.benefits.catalogue.Catalogue.as;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;

/// The rules of stacking as staff change them: drafted by one, approved by another.
public final class Stacking {

    static final String VERSIONS = "/api/v1/stacking-rules/versions";

    private Stacking() {}

    static JsonPath inForce() {
        return as("analyst")
                .get("/api/v1/stacking-rules")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /// The rules that count, but for these.
    static Map<String, Object> request(Map<String, ?> change) {
        var now = inForce();
        var rules = new HashMap<>(now.<String, Object>getMap("rules"));
        rules.putAll(change);
        return new HashMap<>(Map.of("replaces", now.getInt("version"), "comment", "a test", "rules", rules));
    }

    static ValidatableResponse draft(Map<String, ?> request) {
        return as("benefits-manager").body(request).post(VERSIONS).then();
    }

    public static JsonPath drafted(Map<String, ?> change) {
        return draft(request(change)).statusCode(201).extract().jsonPath();
    }

    static ValidatableResponse approve(JsonPath draft, String approver) {
        return as(approver)
                .header("If-Match", "\"" + draft.getString("hash") + "\"")
                .post(VERSIONS + "/{version}/approval", draft.getInt("version"))
                .then();
    }

    public static void approved(JsonPath draft) {
        approve(draft, "approver").statusCode(200);
    }
}
