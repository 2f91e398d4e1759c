package dev.rung.platform.problem;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.rung.testing.Identity;
import dev.rung.testing.PublishedKeys;
import dev.rung.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Requests that no honest client sends: each is refused with its field's name, none is a failure of ours.
@QuarkusTest
@WithTestResource(Identity.class)
class HostileRequestTest {

    private static final String GOOD = """
            {"id": "6f2a1c1e-0d1c-4f7e-9d55-6a4d0b9c1c11", "customer": "C-ALICE", "at": "2026-03-02T09:30:00Z",
             "kind": "ONLINE", "lines": [{"product": "P-1", "price": 12.30, "quantity": 1}], "due": "2026-03-03",
             "gift": true, "notes": {"a": "b"}}""";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "C-ALICE              | C\\u0000                | customer          | NUL",
                "C-ALICE              | C\\ud800                | customer          | half of a surrogate",
                "C-ALICE              | C\\udc00\\ud800         | customer          | half of a surrogate",
                "\"a\": \"b\"         | \"a\": \"\\u0000\"      | notes.a           | NUL",
                "\"C-ALICE\"          | 12                      | customer          | must be a text",
                "\"C-ALICE\"          | true                    | customer          | must be a text",
                "12.30                | 1e9999999999            | lines[0].price    | digits",
                "12.30                | 1e999999999             | lines[0].price    | digits",
                "12.30                | 1e-16383                | lines[0].price    | digits",
                "12.30                | \"1e99999\"             | lines[0].price    | must be a number",
                "12.30                | \"1e2\"                 | lines[0].price    | must be a number",
                "12.30                | \"+1\"                  | lines[0].price    | must be a number",
                "12.30                | \"01\"                  | lines[0].price    | must be a number",
                "12.30                | \"-0\"                  | lines[0].price    | must be a number",
                "12.30                | \" 1\"                  | lines[0].price    | must be a number",
                "12.30                | true                    | lines[0].price    | must be a number",
                "\"quantity\": 1      | \"quantity\": \"1\"     | lines[0].quantity | must be a whole number",
                "\"quantity\": 1      | \"quantity\": 1.0       | lines[0].quantity | must be a whole number",
                "\"quantity\": 1      | \"quantity\": true      | lines[0].quantity | must be a whole number",
                "\"2026-03-03\"       | -1                      | due               | must be a date",
                "\"2026-03-03\"       | [2026,3,3]              | due               | must be a date",
                "\"2026-03-03\"       | \"\"                    | due               | must be a date",
                "\"2026-03-02T09:30:00Z\" | 1772443800          | at                | must be an instant",
                "\"2026-03-02T09:30:00Z\" | 1.5                 | at                | must be an instant",
                "2026-03-02T09:30:00Z | +99999-03-02T09:30:00Z  | at                | must be in the years",
                "\"gift\": true       | \"gift\": 0             | gift              | must be true or false",
                "\"gift\": true       | \"gift\": \"true\"      | gift              | must be true or false",
                "\"gift\": true       | \"gift\": 1, \"x\": 0   | gift              | must be true or false",
                "\"6f2a1c1e-0d1c-4f7e-9d55-6a4d0b9c1c11\" | \"\"  | id              | must be a UUID",
                "\"ONLINE\"           | \"\"                    | kind              | must be one of",
                "\"ONLINE\"           | 0                       | kind              | must be one of",
                "\"gift\": true       | \"gift\": true, \"gift\": true | gift       | must not appear twice",
                "\"quantity\": 1      | \"quantity\": 1, \"quantity\": 2 | lines[0].quantity | must not appear twice",
                "\"a\": \"b\"         | \"a\": \"b\", \"a\": \"b\" | notes.a        | must not appear twice",
            })
    void aValueIsToldAndNotRepaired(String right, String wrong, String field, String reason) {
        assertThat(GOOD).contains(right);

        problem(json(GOOD.replace(right, wrong)).post("/api/v1/orders"), 400, "malformed")
                .body("errors[0].field", equalTo(field))
                .body("errors[0].reason", containsString(reason));
    }

    @Test
    void theGoodOneIsGood() {
        json(GOOD).post("/api/v1/orders").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\": {\"b\": [1, 1e999999]}}   | a.b[1]",
                "{\"a\": {\"b\\u0000\": 1}}        | a",
                "{\"a\": [\"\\ud83d\"]}            | a[0]",
                "{\"a\": 1, \"a\": 2}              | a",
            })
    void aTreeIsBoundedLikeAnyOther(String tree, String field) {
        problem(json(tree).post("/api/v1/orders/rules"), 400, "malformed").body("errors[0].field", equalTo(field));
    }

    /// As bytes, not as an escape: NUL, what is never UTF-8, and half a surrogate pair in the way of UTF-8.
    @ParameterizedTest
    @ValueSource(strings = {"\0", "\u00ff", "\u00ed\u00a0\u0080"})
    void aTextWhoseBytesAreNoJsonIsNamed(String bytes) {
        malformed(raw(GOOD.replace("C-ALICE", "C" + bytes)).post("/api/v1/orders"), "customer");
        malformed(raw(GOOD.replace("P-1", "P" + bytes)).post("/api/v1/orders"), "lines[0].product");
        malformed(raw(GOOD.replace("\"b\"", "\"" + bytes + "\"")).post("/api/v1/orders"), "notes");
        malformed(raw("{\"a\": [\"b\", \"" + bytes + "\"]}").post("/api/v1/orders/rules"), "a[1]");
    }

    /// The parser only knows the field before: none is better than the wrong one.
    @Test
    void whatIsNoJsonElsewhereNamesNoField() {
        problem(raw("{\"a\": \"b\", \"\0\": 1}").post("/api/v1/orders/rules"), 400, "malformed")
                .body("errors", nullValue())
                .body("detail", containsString("is not JSON at line 1, column"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\": {\"b\": [0, 1e9999999999]}}", "{\"a\": {\"b\": [0, 1e-9999999999]}}"})
    void anExponentThatNobodyKnowsIsRefusedWithItsPlace(String tree) {
        problem(json(tree).post("/api/v1/orders/rules"), 400, "malformed").body("errors[0].field", equalTo("a.b[1]"));
    }

    @Test
    void whatIsTooLongOrTooDeepIsRefused() {
        problem(json("{\"a\": " + "1".repeat(1001) + "}").post("/api/v1/orders/rules"), 400, "malformed");
        problem(json("[".repeat(1001) + "]".repeat(1001)).post("/api/v1/orders/rules"), 400, "malformed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000000000000000", "0.0000001", "100000000000000000000"})
    void anAmountIsBoundedLikeThoseOfEvents(String amount) {
        problem(json(cost(amount)).post("/api/v1/orders/costs"), 400, "invalid")
                .body("errors[0].field", equalTo("cost"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"amount\": null, \"currency\": \"CNY\"} | cost.amount",
                "{\"currency\": \"CNY\"}                   | cost.amount",
                "{\"amount\": \"1\", \"currency\": null}   | cost.currency",
            })
    void whatIsMissingOfAnAmountIsToldAsMissing(String cost, String field) {
        problem(json("{\"cost\": " + cost + "}").post("/api/v1/orders/costs"), 400, "invalid")
                .body("errors.size()", equalTo(1))
                .body("errors[0].field", equalTo(field))
                .body("errors[0].reason", equalTo("must not be null"));
    }

    @Test
    void anAmountWithinBoundsKeepsItsDigits() {
        json(cost("999999999999999.123456"))
                .post("/api/v1/orders/costs")
                .then()
                .statusCode(200)
                .body(equalTo("999999999999999.123456"));
    }

    @ParameterizedTest
    @CsvSource({
        "limit=x,                                limit",
        "limit=1.5,                              limit",
        "limit=99999999999,                      limit",
        "limit=%EF%BC%91,                        limit",
        "limit=%2B1,                             limit",
        "limit=1&limit=2,                        limit",
        "limit=,                                 limit",
        "limit=%00,                              limit",
        "limit=%ED%A0%80,                        limit",
    })
    void aQueryValueOfTheWrongTypeIsNamed(String query, String field) {
        malformed(given().urlEncodingEnabled(false).get("/api/v1/orders?" + query), field);
    }

    @ParameterizedTest
    @CsvSource({
        "at=yesterday,        at",
        "at=,                 at",
        "asOf=2026-03-02,     asOf",
        "asOf=,               asOf",
        "open=maybe,          open",
        "customer=x,          customer",
    })
    void aDateAnInstantAndAYesAreChecked(String query, String field) {
        malformed(given().urlEncodingEnabled(false).get("/api/v1/orders/search?" + query), field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a%00b", "%ED%A0%80", "%C3"})
    void aPathThatIsNoTextIsRefused(String id) {
        malformed(given().urlEncodingEnabled(false).get("/api/v1/orders/" + id), "path");
    }

    @Test
    void anUndeclaredMethodIsToldWhichAreThere() {
        problem(given().delete("/api/v1/orders/search"), 405, "method-not-allowed")
                .header("Allow", "GET, HEAD, OPTIONS");
        problem(given().request("TRACE", "/api/v1/orders"), 405, "method-not-allowed")
                .header("Allow", "GET, HEAD, OPTIONS, POST");
        problem(given().request("BREW", "/api/v1/orders"), 405, "method-not-allowed");
    }

    /// As many ways as the router finds the same operation.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/orders/%73earch",
                "/%61pi/v1/orders/search",
                "/api/v1/./orders/search",
                "/api/v1/nothing/../orders/search",
                "//api/v1/orders/search"
            })
    void anotherSpellingOfThePathIsTheSameOperation(String path) throws Exception {
        assertThat(exchange("GET " + path + "?open=maybe", "Host: localhost"))
                .startsWith("HTTP/1.1 400")
                .contains("\"field\":\"open\"")
                .containsIgnoringCase("cache-control: no-store");
        assertThat(exchange("GET " + path + "?limit=1&limit=2", "Host: localhost"))
                .startsWith("HTTP/1.1 400")
                .contains("\"field\":\"limit\"");
        assertThat(exchange("DELETE " + path, "Host: localhost"))
                .startsWith("HTTP/1.1 405")
                .containsIgnoringCase("allow: GET, HEAD, OPTIONS");
    }

    @Test
    void optionsAreThoseOfThePath() {
        given().options("/api/v1/orders").then().statusCode(200).header("Allow", "GET, HEAD, OPTIONS, POST");
        given().options("/api/v1/orders/search").then().statusCode(200).header("Allow", "GET, HEAD, OPTIONS");
    }

    @Test
    void aSlashAtTheEndChangesNothing() {
        problem(given().delete("/api/v1/orders/"), 405, "method-not-allowed")
                .header("Allow", "GET, HEAD, OPTIONS, POST");
        malformed(given().get("/api/v1/orders/?limit=x"), "limit");
    }

    @Test
    void aBodyThatIsNullIsNone() {
        problem(json("null").post("/api/v1/orders/notes"), 400, "malformed")
                .body("detail", equalTo("The body must not be null"));
        json(" {} ").post("/api/v1/orders/notes").then().statusCode(200);
        json("").post("/api/v1/orders/notes").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Accept: ", "Accept: ,", "Accept: text/csv,,text/plain", "Accept: , */*"})
    void anAcceptWithNothingBetweenCommasIsRead(String header) throws Exception {
        assertThat(exchange("GET /api/v1/orders/accepted", "Host: localhost", header))
                .startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/csv",
                "json",
                "application/",
                ";",
                "application/json; charset=utf-16",
                "application/json; charset=latin9x"
            })
    void anotherMediaTypeIsRefusedWithThoseThatAreRead(String type) throws Exception {
        assertThat(exchange("POST /api/v1/orders", "Host: localhost", "Content-Type: " + type, "Content-Length: 0"))
                .startsWith("HTTP/1.1 415")
                .contains("application/problem+json", "\"accepted\":[\"application/json\"]", "in UTF-8");
    }

    @Test
    void aMediaTypeThatIsNoneIsRefusedWhereNoBodyIsReadToo() throws Exception {
        assertThat(exchange("GET /api/v1/orders/cached", "Host: localhost", "Content-Type: ;"))
                .startsWith("HTTP/1.1 415");
    }

    @Test
    void whichMediaTypesAreReadIsTold() {
        problem(given().contentType("text/csv").body("a,b").post("/api/v1/orders"), 415, "unsupported-media-type")
                .header("Accept-Post", "application/json")
                .body("accepted", equalTo(List.of("application/json")));
    }

    @Test
    void aBodyWithoutAMediaTypeIsRefused() throws Exception {
        assertThat(exchange("POST /api/v1/orders", "Host: localhost", "Content-Length: 2", "", "{}"))
                .startsWith("HTTP/1.1 415")
                .contains("\"accepted\":[\"application/json\"]");
    }

    @Test
    void whatCannotBeProducedIsNotPutIntoAnotherForm() {
        problem(given().accept("application/xml").get("/api/v1/orders?limit=1"), 406, "not-acceptable")
                .body("produced", equalTo(List.of("application/json")));
        given().accept("application/xml, application/*;q=0.5")
                .get("/api/v1/orders?limit=1")
                .then()
                .statusCode(200)
                .contentType("application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Accept: ;;;", "Accept: json"})
    void anAcceptThatNobodyCanReadIsRefused(String header) throws Exception {
        assertThat(exchange("GET /api/v1/orders/cached", "Host: localhost", header))
                .startsWith("HTTP/1.1 406");
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Nothing: 1", "Host: a b", "Host: localhost:99999", "Host: a\nHost: b"})
    void withoutOneReadableHostNothingIsAnswered(String headers) throws Exception {
        var answer = exchange("GET /api/v1/orders/cached", headers);

        problemOnTheWire(answer, 400);
        assertThat(answer).contains("\"field\":\"Host\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "a.b.c", ".", "e30.e30.", "eyJhbGciOjF9.e30.c2ln"})
    void aTokenThatIsNoneIsNotAFailureOfOurs(String token) throws Exception {
        problemOnTheWire(
                exchange("GET /api/v1/orders/for-agents", "Host: localhost", "Authorization: Bearer " + token), 401);
    }

    @Test
    void aTokenForSomethingElseIsRefused() {
        problem(
                bearer(Tokens.notForUs("ID", "rung", "agent")).get("/api/v1/orders/for-agents"),
                401,
                "unauthenticated");
        problem(
                bearer(Tokens.notForUs("Refresh", "rung", "agent")).get("/api/v1/orders/for-agents"),
                401,
                "unauthenticated");
        problem(
                bearer(Tokens.notForUs("Bearer", "account", "agent")).get("/api/v1/orders/for-agents"),
                401,
                "unauthenticated");
    }

    @Test
    void aCustomerWhomTheSuiteVouchesForIsACustomerAndNothingElse() {
        bearer(Tokens.suiteCustomer("C-ALICE"))
                .get("/api/v1/orders/mine")
                .then()
                .statusCode(200)
                .body(equalTo("orders of C-ALICE"));
        problem(bearer(Tokens.suiteCustomer("C-ALICE")).get("/api/v1/orders/for-agents"), 403, "forbidden");
    }

    /// A client that makes up keys must not make us call for each.
    @Test
    void tokensOfKeysThatAreMadeUpCostOneCallAtMost() {
        bearer(Tokens.suiteCustomer("C-ALICE"))
                .get("/api/v1/orders/mine")
                .then()
                .statusCode(200);
        var before = PublishedKeys.timesAsked();
        var startedAt = System.nanoTime();

        for (var attempt = 0; attempt < 50; attempt++) {
            problem(bearer(Tokens.forgedSuiteCustomer("C-ALICE")).get("/api/v1/orders/mine"), 401, "unauthenticated");
        }

        var allowed = 1 + Duration.ofNanos(System.nanoTime() - startedAt).toSeconds() / 5;
        assertThat(PublishedKeys.timesAsked() - before).isLessThanOrEqualTo((int) allowed);
    }

    @Test
    void nobodyKeepsAnAnswerUnlessTheDoorSaysSo() {
        given().get("/api/v1/orders?limit=1").then().header("Cache-Control", "no-store");
        given().get("/api/v1/orders/refused").then().header("Cache-Control", "no-store");
        given().get("/api/v1/orders/cached").then().header("Cache-Control", "max-age=60");
    }

    @Test
    void aBodyThatNobodyReadLeavesTheConnectionUsable() throws Exception {
        var answer = Wire.exchange("""
            GET /api/v1/orders/cached HTTP/1.1
            Host: localhost
            Content-Length: 70000

            %s\
            GET /api/v1/orders/cached HTTP/1.1
            Host: localhost
            Connection: close

            """.formatted("x".repeat(70_000)));

        assertThat(answer.split("for all", -1)).hasSize(3);
    }

    private static String exchange(String method, String... lines) throws Exception {
        var text = method + " HTTP/1.1\nConnection: close\n" + String.join("\n", lines);
        return Wire.exchange(List.of(lines).contains("") ? text : text + "\n\n");
    }

    private static void problemOnTheWire(String answer, int status) {
        assertThat(answer)
                .startsWith("HTTP/1.1 " + status)
                .containsIgnoringCase("application/problem+json")
                .contains("urn:problem:");
    }

    private static String cost(String amount) {
        return "{\"cost\": {\"amount\": \"" + amount + "\", \"currency\": \"CNY\"}}";
    }

    private static void malformed(Response answer, String field) {
        problem(answer, 400, "malformed").body("errors[0].field", equalTo(field));
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

    private static RequestSpecification raw(String body) {
        return given().contentType("application/json").body(body.getBytes(ISO_8859_1));
    }

    private static RequestSpecification bearer(String token) {
        return given().auth().oauth2(token);
    }
}
