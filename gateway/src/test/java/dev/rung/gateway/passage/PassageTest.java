package dev.rung.gateway.passage;

import static dev.rung.gateway.Browser.get;
import static dev.rung.gateway.Browser.json;
import static dev.rung.gateway.Browser.post;
import static dev.rung.gateway.Browser.problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.gateway.StandInServices;
import dev.rung.testing.Identity;
import dev.rung.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(Identity.class)
@WithTestResource(StandInServices.class)
class PassageTest {

    @Test
    void aRequestReachesItsServiceWhole() {
        var answer = post(
                "/api/v1/points/redemptions?dryRun=true&x=%E9%87%91",
                BodyPublishers.ofString("{\"a\":1}"),
                "Authorization",
                bearer(),
                "Idempotency-Key",
                "k-1",
                "Content-Type",
                "application/json");

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(json(answer))
                .contains(entry("service", "benefits"))
                .contains(entry("method", "POST"))
                .contains(entry("uri", "/api/v1/points/redemptions?dryRun=true&x=%E9%87%91"))
                .contains(entry("body", "{\"a\":1}"));
        assertThat(json(answer).getJsonObject("headers").getMap())
                .containsEntry("idempotency-key", "k-1")
                .containsEntry("content-type", "application/json")
                .containsKey("authorization");
        assertThat(answer.headers().firstValue("X-Only-Here")).contains("yes");
    }

    @Test
    void aServiceLearnsWhichLanguageItsReaderAsksFor() {
        var answer = get("/api/v1/standings", "Authorization", bearer(), "Accept-Language", "en-GB,zh;q=0.5");

        assertThat(json(answer).getJsonObject("headers").getString("accept-language"))
                .isEqualTo("en-GB,zh;q=0.5");
    }

    @ParameterizedTest
    @CsvSource({"zh, zh-CN, 需要访问令牌", "en-GB, en, A bearer token is required", "fr, zh-CN, 需要访问令牌"})
    void whatTheGatewayRefusesIsToldInThatLanguageElseInTheStores(String accepted, String language, String title) {
        var answer = get("/api/v1/standings", "Accept-Language", accepted);

        assertThat(problem(answer)).isEqualTo("401 urn:problem:token-missing");
        assertThat(json(answer).getString("title")).isEqualTo(title);
        assertThat(answer.headers().firstValue("Content-Language")).contains(language);
        assertThat(answer.headers().allValues("Vary")).contains("Accept-Language");
    }

    @Test
    void aServiceLearnsWhoAskedFromTheGatewayAlone() {
        var answer = get(
                "/api/v1/standings",
                "Authorization",
                bearer(),
                "X-Forwarded-For",
                "6.6.6.6",
                "X-Forwarded-Host",
                "evil.example",
                "Forwarded",
                "for=6.6.6.6");

        var headers = json(answer).getJsonObject("headers");
        assertThat(headers.getString("x-forwarded-for")).isEqualTo("127.0.0.1");
        assertThat(headers.getString("x-forwarded-host")).startsWith("localhost:");
        assertThat(headers.getString("x-forwarded-proto")).isEqualTo("http");
        assertThat(headers.containsKey("forwarded")).isFalse();
    }

    /// An event in binary mode: its attributes are headers.
    @Test
    void anEventsAttributesReachItsServiceAsTheyCame() {
        var answer = post(
                "/api/v1/events",
                BodyPublishers.ofString("{\"query\":\"q\"}"),
                "Authorization",
                bearer(),
                "ce-specversion",
                "1.0",
                "ce-subject",
                "%E9%A1%BE%E5%AE%A2-42",
                "Content-Type",
                "application/json; charset=utf-8");

        assertThat(json(answer).getJsonObject("headers").getMap())
                .containsEntry("ce-specversion", "1.0")
                .containsEntry("ce-subject", "%E9%A1%BE%E5%AE%A2-42")
                .containsEntry("content-type", "application/json; charset=utf-8");
    }

    @Test
    void headersForOneHopStayOnIt() throws Exception {
        var answer = RawHttp.exchange("""
            GET /api/v1/standings HTTP/1.1
            Host: localhost
            Authorization: %s
            Connection: close
            Connection: Keep-Alive, X-Secret-Hop
            X-Secret-Hop: mine
            TE: trailers
            """.formatted(bearer()));

        assertThat(answer).startsWith("HTTP/1.1 200").contains("\"service\":\"scoring\"");
        assertThat(answer)
                .doesNotContain("secret-hop")
                .doesNotContain("trailers")
                .doesNotContain("timeout=5");
    }

    /// An upgraded connection would pass by everything that is looked at on the way.
    @Test
    void nobodyLeavesHttp() throws Exception {
        var answer = RawHttp.exchange("""
            GET /api/v1/standings HTTP/1.1
            Host: localhost
            Authorization: %s
            Connection: Upgrade
            Upgrade: websocket
            Sec-WebSocket-Version: 13
            Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==

            GET /nothing-here HTTP/1.1
            Host: localhost
            Connection: close
            """.formatted(bearer()));

        assertThat(answer)
                .startsWith("HTTP/1.1 200")
                .contains("\"service\":\"scoring\"", "\"x-forwarded-for\"", "HTTP/1.1 404");
        assertThat(answer).doesNotContain("\"upgrade\"");
    }

    @Test
    void anAnswerWithoutABodyStaysWithoutOne() throws Exception {
        var answer = RawHttp.exchange("""
            DELETE /api/v1/points/redemptions/nothing HTTP/1.1
            Host: localhost
            Authorization: %s
            Connection: close
            """.formatted(bearer()));

        assertThat(answer).startsWith("HTTP/1.1 204").endsWith("\r\n\r\n");
        assertThat(answer.toLowerCase(Locale.ROOT)).doesNotContain("transfer-encoding");
    }

    @Test
    void aTraceIsContinuedAndOneIsBegunWhereThereIsNone() {
        var trace = "0af7651916cd43dd8448eb211c80319c";
        var continued = get(
                "/api/v1/standings", "Authorization", bearer(), "traceparent", "00-" + trace + "-b7ad6b7169203331-01");
        var begun = get("/api/v1/standings", "Authorization", bearer());

        assertThat(traceparent(continued)).startsWith("00-" + trace + "-").doesNotContain("b7ad6b7169203331", "|");
        assertThat(traceparent(begun)).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]");
    }

    @Test
    void whoHasNoTokenIsNotLetIn() {
        var answer = get("/api/v1/standings");

        assertThat(problem(answer)).isEqualTo("401 urn:problem:token-missing");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
    }

    @Test
    void aBrokenAForeignAndAnExpiredTokenAreNotLetIn() {
        var whole = Tokens.of("admin");
        var forged = whole.substring(0, whole.length() - 6) + "AAAAAA";

        for (var token : new String[] {"rubbish", forged, Tokens.expired("admin")}) {
            assertThat(problem(get("/api/v1/standings", "Authorization", "Bearer " + token)))
                    .isEqualTo("401 urn:problem:token-invalid");
        }
    }

    @Test
    void routesBetweenServicesAreNotThere() {
        assertThat(problem(get("/api/v1/contacts/C-1", "Authorization", bearer())))
                .isEqualTo("404 urn:problem:not-found");
        assertThat(problem(get("/api/v1/feedback/1/replies/2", "Authorization", bearer())))
                .isEqualTo("404 urn:problem:not-found");
    }

    @Test
    void oneTooManyIsToldWhenToComeBack() {
        var hasty = "Bearer " + Tokens.with(UUID.randomUUID().toString(), "analyst");
        for (var i = 0; i < 20; i++) {
            assertThat(get("/api/v1/standings", "Authorization", hasty).statusCode())
                    .isEqualTo(200);
        }

        var refused = get("/api/v1/standings", "Authorization", hasty);

        assertThat(problem(refused)).isEqualTo("429 urn:problem:too-many-requests");
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 60L);
        assertThat(refused.headers().firstValue("RateLimit"))
                .hasValueSatisfying(left -> assertThat(left).startsWith("\"person\";r=0;"));
        assertThat(get("/api/v1/standings", "Authorization", bearer()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aServiceThatIsDownIsAProblemThatNamesIt() {
        var answer = post("/api/v1/feedback", BodyPublishers.ofString("{}"), "Authorization", bearer());

        assertThat(problem(answer)).isEqualTo("503 urn:problem:service-unavailable");
        assertThat(json(answer).getString("service")).isEqualTo("feedback");
        assertThat(answer.headers().firstValue("Retry-After")).contains("2");
    }

    @Test
    void aServiceThatTakesTooLongIsNotWaitedFor() {
        assertThat(problem(get("/api/v1/insight/slow", "Authorization", bearer())))
                .isEqualTo("504 urn:problem:service-too-slow");
    }

    @Test
    void aServiceThatBreaksOffMayHaveDoneIt() {
        assertThat(problem(post("/api/v1/insight/broken", BodyPublishers.ofString("{}"), "Authorization", bearer())))
                .isEqualTo("502 urn:problem:service-broke-off");
    }

    @Test
    void whatOnlyReadsMayBeAskedAgain() {
        var answer = get("/api/v1/insight/broken", "Authorization", bearer());

        assertThat(problem(answer)).isEqualTo("503 urn:problem:service-unavailable");
        assertThat(answer.headers().firstValue("Retry-After")).contains("2");
    }

    private static Map.Entry<String, Object> entry(String name, Object value) {
        return Map.entry(name, value);
    }

    private static String traceparent(HttpResponse<String> answer) {
        return json(answer).getJsonObject("headers").getString("traceparent");
    }

    /// Somebody else for every request, so that no test uses up another's bucket.
    static String bearer() {
        return "Bearer " + Tokens.with(UUID.randomUUID().toString(), "admin");
    }
}
