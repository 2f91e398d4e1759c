package dev.rung.system;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.joining;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// The suite as its users call it: through the gateway, each with a token of the identity server.
public final class Storefront {

    private final SuiteAccess suite;
    private final Map<String, Login> logins = new ConcurrentHashMap<>();

    private record Login(String token, Instant until) {}

    public Storefront(SuiteAccess suite) {
        this.suite = suite;
    }

    /// A request as one of the demo realm's users; `storefront` is the shop itself.
    public RequestSpecification as(String user) {
        return anonymously().auth().oauth2(token(user));
    }

    RequestSpecification anonymously() {
        return request().baseUri(suite.gateway()).basePath("/api/v1").contentType(ContentType.JSON);
    }

    private RequestSpecification request() {
        var request = given();
        return suite.host().map(host -> request.header("Host", host)).orElse(request);
    }

    /// One behaviour event, in CloudEvents' structured form.
    static String event(String id, String type, String customer, Instant at, String data) {
        return """
                {"specversion": "1.0", "id": "%s", "source": "/system-test", "type": "%s", "subject": "%s", "time": "%s", "data": %s}""".formatted(id, type, customer, at, data);
    }

    public static String paid(String id, String customer, Instant at, String amount) {
        return event(id, "order.paid", customer, at, """
                {"orderId": "%s", "amount": {"amount": "%s", "currency": "CNY"}, "lines": []}""".formatted(id, amount));
    }

    static String refunded(String id, String order, String customer, Instant at, String amount) {
        return event(id, "order.refunded", customer, at, """
                {"refundId": "%s", "orderId": "%s", "amount": {"amount": "%s", "currency": "CNY"}}""".formatted(id, order, amount));
    }

    public ValidatableResponse send(String... events) {
        return as("storefront")
                .contentType("application/cloudevents-batch+json; charset=utf-8")
                .body(Stream.of(events).collect(joining(",", "[", "]")))
                .post("/events")
                .then();
    }

    /// An adjustment by two people, booked at once.
    ///
    /// @param key of the request: sent again with it, nothing is given twice
    public void gives(String customer, int points, String key) {
        var id = as("agent")
                .header("Idempotency-Key", key)
                .body("{\"points\": %d, \"reason\": \"goodwill\", \"note\": \"a story\"}".formatted(points))
                .post("/customers/" + customer + "/points/adjustments")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        as("approver").post("/points/adjustments/" + id + "/approval").then().statusCode(200);
    }

    /// The id of a trace that is recorded however small the share is: which ones are is decided by the id's
    /// second half.
    static String recordedTrace() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 16) + "0000000000000001";
    }

    public static String newId(String prefix) {
        return prefix + "-" + UUID.randomUUID();
    }

    String token(String user) {
        return logins.compute(
                        user, (_, login) -> login != null && login.until().isAfter(Instant.now()) ? login : logIn(user))
                .token();
    }

    private Login logIn(String user) {
        var form = request().contentType(ContentType.URLENC);
        form = user.equals("storefront")
                ? form.formParam("grant_type", "client_credentials")
                        .formParam("client_id", "storefront")
                        .formParam("client_secret", "storefront")
                : form.formParam("grant_type", "password")
                        .formParam("client_id", "rung-cli")
                        .formParam("username", user)
                        .formParam("password", user);
        var answer = form.post(suite.identity() + "/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        return new Login(
                answer.getString("access_token"), Instant.now().plusSeconds(answer.getLong("expires_in") - 20));
    }
}
