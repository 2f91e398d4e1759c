package dev.rung.platform.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import dev.rung.testing.Identity;
import dev.rung.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(Identity.class)
class ProblemTest {

    private static final String GOOD = """
        {"id": "6f2a1c1e-0d1c-4f7e-9d55-6a4d0b9c1c11", "customer": "C-ALICE", "at": "2026-03-02T09:30:00Z",
         "kind": "ONLINE", "lines": [{"product": "P-1", "price": 12.30, "quantity": 1}]}\
        """;

    @Test
    void whatAPolicyRefusesIsToldWithItsFacts() {
        problem(given().get("/api/v1/orders/refused"), 409, "grant-refused")
                .body("title", equalTo("Benefit not granted"))
                .body("status", equalTo(409))
                .body("detail", equalTo("The quota is spent"))
                .body("reason", equalTo("QUOTA_SPENT"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zh-CN           | 部分字段无效             | 不能大于 100        | zh-CN",
                "en-GB,zh;q=0.5  | Some fields are not valid | must be at most 100 | en",
                "fr              | Some fields are not valid | must be at most 100 | en",
            })
    void aProblemIsToldInTheLanguageAskedForElseInTheStores(
            String accepted, String title, String reason, String language) {
        problem(given().header("Accept-Language", accepted).get("/api/v1/orders?limit=1000"), 400, "invalid")
                .header("Content-Language", language)
                .header("Vary", containsString("Accept-Language"))
                .body("title", equalTo(title))
                .body("errors[0].field", equalTo("limit"))
                .body("errors[0].reason", equalTo(reason));
    }

    @Test
    void soIsOneThatReachesNoDoor() {
        problem(given().header("Accept-Language", "zh").get("/api/v1/nothing/here"), 404, "not-found")
                .header("Content-Language", "zh-CN")
                .header("Vary", containsString("Accept-Language"))
                .body("title", equalTo("此处没有内容"));
    }

    @Test
    void whatNobodyForesawTellsNothingButATraceToAskAbout() {
        var answer = problem(given().get("/api/v1/orders/broken"), 500, "internal")
                .body("trace", matchesPattern("[0-9a-f]{32}"))
                .extract()
                .asString();

        assertThat(answer).doesNotContain("secret", "Exception", "dev.rung", "at ");
    }

    @Test
    void whenAServerIsAwayTheClientIsToldWhenToAskAgain() {
        problem(given().get("/api/v1/orders/cut-off"), 503, "unavailable").header("Retry-After", "2");
    }

    @Test
    void everyInvalidFieldIsNamedAsTheClientWroteIt() {
        problem(json(GOOD.replace("C-ALICE", " ").replace("12.30", "-1")).post("/api/v1/orders"), 400, "invalid")
                .body("errors.field", equalTo(List.of("customer", "lines[0].price")))
                .body("errors.reason", equalTo(List.of("must not be blank", "must be greater than 0")));
    }

    @Test
    void anInvalidQueryParameterIsNamed() {
        problem(given().get("/api/v1/orders?limit=1000"), 400, "invalid").body("errors[0].field", equalTo("limit"));
    }

    @Test
    void aHeaderThatIsMissingIsNamedAsItIsSent() {
        problem(given().post("/api/v1/orders/O-1/payment"), 400, "invalid")
                .body("errors.field", equalTo(List.of("Idempotency-Key")))
                .body("errors.reason", equalTo(List.of("must not be null")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12.30     | \"much\"    | lines[0].price    | must be a number",
                "\"quantity\": 1 | \"quantity\": 1.5 | lines[0].quantity | must be a whole number",
                "\"quantity\": 1 | \"quantity\": null | lines[0].quantity | must be a whole number",
                "2026-03-02T09:30:00Z | yesterday | at | must be an instant such as 2026-03-02T09:30:00Z",
                "6f2a1c1e- | x        | id   | must be a UUID",
                "ONLINE    | MARKET   | kind | must be one of [ONLINE, SHOP]",
                "\"C-ALICE\" | {\"a\":1} | customer | must be a text",
                "\"kind\"   | \"knid\": 1, \"kind\" | knid | is not a known field",
            })
    void aFieldThatCannotBeReadIsNamedWithWhatShouldStandThere(
            String right, String wrong, String field, String reason) {
        var answer = problem(json(GOOD.replace(right, wrong)).post("/api/v1/orders"), 400, "malformed")
                .body("errors[0].field", equalTo(field))
                .body("errors[0].reason", equalTo(reason))
                .extract()
                .asString();

        assertThat(answer).doesNotContain("java", "dev.rung", "Jackson");
    }

    @Test
    void whatIsNotJsonIsToldWhere() {
        problem(json("{\"id\": }").post("/api/v1/orders"), 400, "malformed")
                .body("detail", equalTo("The body is not JSON at line 1, column 8"));
    }

    @Test
    void aPriceKeepsItsDigits() {
        assertThat(json(GOOD).post("/api/v1/orders").asString()).contains("\"total\":12.30");
    }

    @ParameterizedTest
    @CsvSource({
        "GET,    /api/v1/nothing-here,   404, not-found",
        "GET,    /nothing/here/either,   404, not-found",
        "DELETE, /api/v1/orders/refused, 405, method-not-allowed",
    })
    void whatIsNotThereIsAProblemToo(String method, String path, int status, String code) {
        problem(given().request(method, path), status, code);
    }

    @Test
    void aMediaTypeThatNobodyReadsIsAProblem() {
        problem(given().contentType("text/csv").body("a,b").post("/api/v1/orders"), 415, "unsupported-media-type");
    }

    @Test
    void aMediaTypeThatNobodyWritesIsAProblem() {
        problem(given().accept("text/csv").get("/api/v1/orders?limit=1"), 406, "not-acceptable");
    }

    @Test
    void aBodyThatIsTooLargeIsAProblemAndNotABrokenConnection() {
        problem(json("x".repeat(2_000_000)).post("/api/v1/orders"), 413, "too-large")
                .body("limit", equalTo(1_048_576));
    }

    @Test
    void withoutATokenOnlyAnOpenDoorOpens() {
        problem(given().get("/api/v1/orders/for-agents"), 401, "unauthenticated")
                .header("WWW-Authenticate", "Bearer");
    }

    @Test
    void aBrokenTokenIsAProblemEvenAtAnOpenDoor() {
        problem(bearer("not.a.token").get("/api/v1/orders/refused"), 401, "unauthenticated");
        problem(bearer(Tokens.expired("agent")).get("/api/v1/orders/for-agents"), 401, "unauthenticated");
        problem(bearer(Tokens.of("agent") + "x").get("/api/v1/orders/for-agents"), 401, "unauthenticated");
    }

    @Test
    void theWrongRoleIsAProblem() {
        problem(bearer(Tokens.of("analyst")).get("/api/v1/orders/for-agents"), 403, "forbidden");
    }

    @Test
    void aDoorWithoutAnAnnotationOpensToNobody() {
        problem(bearer(Tokens.of("admin")).get("/api/v1/orders/forgotten"), 403, "forbidden");
    }

    private static ValidatableResponse problem(Response answer, int status, String code) {
        return answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:problem:" + code));
    }

    private static RequestSpecification json(String body) {
        return given().contentType("application/json").body(body);
    }

    private static RequestSpecification bearer(String token) {
        return given().auth().oauth2(token);
    }
}
