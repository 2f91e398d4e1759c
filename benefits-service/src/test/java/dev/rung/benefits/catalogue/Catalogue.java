package dev.rung.benefits.catalogue;

import static io.restassured.RestAssured.given;

import dev.rung.testing.Tokens;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// The catalogue and its packages, as staff write them.
public final class Catalogue {

    private static final Map<String, String> TEXTS = Map.of("zh-CN", "生日礼物", "en", "Birthday gift");

    private Catalogue() {}

    /// @return its code, which no other test has
    public static String gift(String name, String value, int quota, String period, String onLeaving) {
        var code = name + "-" + UUID.randomUUID();
        var terms = Map.of("item", name, "value", cny(value));
        write(code, content("gift", terms, quota, period, onLeaving)).statusCode(201);
        return code;
    }

    /// Of points, which has no quota.
    ///
    /// @return its code, which no other test has
    public static String multiplier(String factor, String onLeaving) {
        var code = "multiplier-" + UUID.randomUUID();
        var content = new HashMap<>(content("points-multiplier", Map.of("factor", factor), 1, "year", onLeaving));
        content.remove("quota");
        write(code, content).statusCode(201);
        return code;
    }

    public static ValidatableResponse write(String code, Map<String, Object> content) {
        return as("benefits-manager")
                .body(Map.of("code", code, "content", content))
                .post("/api/v1/benefits")
                .then();
    }

    public static Map<String, Object> content(
            String kind, Map<String, ?> terms, int quota, String period, String onLeaving) {
        return Map.of(
                "kind", kind,
                "names", TEXTS,
                "descriptions", TEXTS,
                "terms", terms,
                "quota", quota,
                "period", period,
                "cost", cny("2.50"),
                "onLeaving", onLeaving);
    }

    public static ValidatableResponse draft(Map<String, List<String>> tiers) {
        return as("benefits-manager")
                .body(packageOf(tiers))
                .post("/api/v1/benefit-packages")
                .then();
    }

    /// Drafted by one, approved by another, and counts at once.
    public static int published(Map<String, List<String>> tiers) {
        var draft = draft(tiers).statusCode(201).extract().jsonPath();
        var version = draft.getInt("version");
        as("approver")
                .header("If-Match", "\"" + draft.getString("hash") + "\"")
                .post("/api/v1/benefit-packages/{version}/approval", version)
                .then()
                .statusCode(200);
        as("benefits-manager")
                .post("/api/v1/benefit-packages/{version}/publication", version)
                .then()
                .statusCode(200);
        return version;
    }

    static Map<String, Object> packageOf(Map<String, List<String>> tiers) {
        return Map.of(
                "comment",
                "a test",
                "tiers",
                tiers.entrySet().stream()
                        .map(tier -> Map.of("tier", tier.getKey(), "benefits", tier.getValue()))
                        .collect(Collectors.toList()));
    }

    public static RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.of(role)).contentType("application/json");
    }

    static Map<String, String> cny(String amount) {
        return Map.of("amount", amount, "currency", "CNY");
    }
}
