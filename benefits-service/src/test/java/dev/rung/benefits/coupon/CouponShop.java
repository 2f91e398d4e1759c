package dev.rung.benefits.coupon;

import dev.rung.benefits.Shopper;
import dev.rung.testing.Tokens;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Batches as staff write them, coupons as storefronts use them.
public final class CouponShop {

    private static final Map<String, String> TEXTS = Map.of("zh-CN", "春季满减券", "en", "Spring coupon");

    private CouponShop() {}

    /// Ten off a hundred, for a week after issue.
    public static Map<String, Object> content(String codes) {
        return content("threshold", Map.of("threshold", cny("100"), "value", cny("10")), codes, Map.of("validDays", 7));
    }

    public static Map<String, Object> content(
            String kind, Map<String, ?> terms, String codes, Map<String, ?> limitsAndDays) {
        var content = new HashMap<String, Object>(limitsAndDays);
        content.putAll(Map.of("kind", kind, "codes", codes, "names", TEXTS, "descriptions", TEXTS, "terms", terms));
        return content;
    }

    public static Map<String, Object> with(Map<String, Object> content, String field, Object value) {
        var changed = new HashMap<>(content);
        changed.put(field, value);
        return changed;
    }

    public static ValidatableResponse draft(Map<String, Object> content) {
        return as("benefits-manager")
                .body(content)
                .post("/api/v1/coupon-batches")
                .then();
    }

    /// @return the id of an open batch
    public static String open(Map<String, Object> content) {
        var id = draft(content).statusCode(201).extract().jsonPath().getString("id");
        step(id, "opening").then().statusCode(200);
        return id;
    }

    public static Response step(String batch, String step) {
        return as("benefits-manager").post("/api/v1/coupon-batches/{id}/" + step, batch);
    }

    public static Response give(String batch, Shopper customer, String key) {
        return as("agent")
                .header("Idempotency-Key", key)
                .body(Map.of("externalId", customer.externalId))
                .post("/api/v1/coupon-batches/{id}/coupons", batch);
    }

    /// @return the code
    public static String given(String batch, Shopper customer) {
        return give(batch, customer, key())
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("code");
    }

    public static Response use(String act, String code, Shopper customer, String order) {
        return use(act, code, customer, order, key());
    }

    public static Response use(String act, String code, Shopper customer, String order, String key) {
        return as("storefront")
                .header("Idempotency-Key", key)
                .body(Map.of("externalId", customer.externalId, "orderId", order))
                .post("/api/v1/coupons/{code}/" + act, code);
    }

    public static Response share(String batch, String code) {
        return as("benefits-manager").body(Map.of("code", code)).put("/api/v1/coupon-batches/{id}/shared-code", batch);
    }

    public static Response upload(String batch, String file) {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.of("benefits-manager"))
                .contentType("text/csv; charset=UTF-8")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/coupon-batches/{id}/code-imports", batch);
    }

    public static List<Map<String, Object>> couponsOf(Shopper customer) {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.customer(customer.externalId))
                .header("Accept-Language", "en")
                .get("/api/v1/me/coupons")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
    }

    /// As many requests as fit into the service at once.
    ///
    /// @return their status codes
    public static List<Integer> inParallel(int times, String act, IntFunction<String> code, Shopper customer) {
        try (var client = HttpClient.newHttpClient()) {
            var sent = IntStream.range(0, times)
                    .mapToObj(i -> HttpRequest.newBuilder(address(act, code.apply(i)))
                            .header("Authorization", "Bearer " + Tokens.of("storefront"))
                            .header("Content-Type", "application/json")
                            .header("Idempotency-Key", key())
                            .POST(BodyPublishers.ofString(
                                    "{\"externalId\": \"%s\", \"orderId\": \"o%d\"}".formatted(customer.externalId, i)))
                            .build())
                    .map(request -> client.sendAsync(request, BodyHandlers.ofString()))
                    .toList();
            return sent.stream()
                    .map(answer -> answer.orTimeout(60, TimeUnit.SECONDS).join())
                    .map(HttpResponse::statusCode)
                    .toList();
        }
    }

    public static RequestSpecification as(String role) {
        return RestAssured.given().auth().oauth2(Tokens.of(role)).contentType("application/json");
    }

    public static Map<String, String> cny(String amount) {
        return Map.of("amount", amount, "currency", "CNY");
    }

    public static String key() {
        return "k-" + UUID.randomUUID();
    }

    private static URI address(String act, String code) {
        return URI.create("%s:%d/api/v1/coupons/%s/%s"
                .formatted(
                        RestAssured.baseURI,
                        RestAssured.port,
                        URLEncoder.encode(code, StandardCharsets.UTF_8).replace("+", "%20"),
                        act));
    }
}
