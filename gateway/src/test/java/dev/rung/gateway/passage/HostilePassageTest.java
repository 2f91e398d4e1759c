package dev.rung.gateway.passage;

import static dev.rung.gateway.Browser.get;
import static dev.rung.gateway.Browser.json;
import static dev.rung.gateway.Browser.problem;
import static dev.rung.gateway.passage.PassageTest.bearer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rung.gateway.StandInServices;
import dev.rung.testing.Identity;
import dev.rung.testing.PublishedKeys;
import dev.rung.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Attacks on the gateway.
@QuarkusTest
@WithTestResource(Identity.class)
@WithTestResource(StandInServices.class)
class HostilePassageTest {

    @ParameterizedTest
    @ValueSource(strings = {"..", ".", "...", "a.b.c", "e30.e30.", "eyJhbGciOjF9.e30.c2ln", "x"})
    void aTokenThatIsNoneIsChargedAndNotAFailure(String token) {
        var answer = get("/api/v1/standings", "Authorization", "Bearer " + token);

        assertThat(problem(answer)).isEqualTo("401 urn:problem:token-invalid");
        assertThat(answer.headers().firstValue("RateLimit"))
                .hasValueSatisfying(left -> assertThat(left).startsWith("\"stranger\";r="));
    }

    @Test
    void aTokenForSomethingElseIsNotLetIn() {
        for (var token : List.of(
                Tokens.notForUs("ID", "rung", "admin"),
                Tokens.notForUs("Refresh", "rung", "admin"),
                Tokens.notForUs("Bearer", "account", "admin"))) {
            assertThat(problem(get("/api/v1/standings", "Authorization", "Bearer " + token)))
                    .isEqualTo("401 urn:problem:token-invalid");
        }
    }

    @Test
    void aCustomerWhomTheSuiteVouchesForIsLetInToServicesAndToTheOverview() {
        var token = "Bearer " + Tokens.suiteCustomer("C-" + UUID.randomUUID());

        assertThat(get("/api/v1/me/profile", "Authorization", token).statusCode())
                .isEqualTo(200);
        assertThat(json(get("/api/v1/me", "Authorization", token))
                        .getJsonObject("inbox")
                        .getInteger("unread"))
                .isEqualTo(3);
    }

    @Test
    void tokensOfKeysThatAreMadeUpCostOneCallAtMostAndAreCharged() {
        get("/api/v1/me/profile", "Authorization", "Bearer " + Tokens.suiteCustomer("C-" + UUID.randomUUID()));
        var before = PublishedKeys.timesAsked();

        for (var attempt = 0; attempt < 5; attempt++) {
            var answer = get("/api/v1/me/profile", "Authorization", "Bearer " + Tokens.forgedSuiteCustomer("C-1"));
            assertThat(answer.statusCode()).isIn(401, 429);
            assertThat(answer.headers().firstValue("RateLimit"))
                    .hasValueSatisfying(left -> assertThat(left).startsWith("\"stranger\";r="));
        }

        assertThat(PublishedKeys.timesAsked() - before).isLessThanOrEqualTo(2);
    }

    @Test
    void nobodyKeepsWhatComesFromTheApi() {
        assertThat(get("/api/v1/standings", "Authorization", bearer()).headers().firstValue("Cache-Control"))
                .contains("no-store");
        assertThat(get("/api/v1/standings").headers().firstValue("Cache-Control"))
                .contains("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=1&limit=2", "after=", "tier=%00", "tier=%ED%A0%80"})
    void aQueryThatCanBeReadInTwoWaysIsRefused(String query) throws Exception {
        assertThat(exchange("GET /api/v1/standings?" + query, "Host: localhost", "Authorization: " + bearer()))
                .startsWith("HTTP/1.1 400")
                .contains("\"field\":\"" + query.substring(0, query.indexOf('=')) + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Nothing: 1", "Host: a b", "Host: localhost:99999"})
    void withoutAReadableHostNothingIsAnswered(String header) throws Exception {
        assertThat(exchange("GET /api/v1/standings", header))
                .startsWith("HTTP/1.1 400")
                .contains("\"field\":\"Host\"");
    }

    @Test
    void unreadableMediaTypesAreProblems() throws Exception {
        assertThat(exchange("GET /api/v1/standings", "Host: localhost", "Accept: ;;;"))
                .startsWith("HTTP/1.1 406")
                .contains("urn:problem:not-acceptable");
    }

    @Test
    void aBodyThatDoesNotComeIsGivenUp() throws Exception {
        var answer = RawHttp.exchange("""
            POST /api/v1/points/redemptions HTTP/1.1
            Host: localhost
            Authorization: %s
            Content-Type: application/json
            Content-Length: 100
            """.formatted(bearer()));

        assertThat(answer).startsWith("HTTP/1.1 408").contains("urn:problem:request-timeout");
    }

    @Test
    void aBodyThatNobodyReadLeavesTheConnectionUsable() throws Exception {
        var answer = RawHttp.exchange("""
            GET /openapi HTTP/1.1
            Host: localhost
            Content-Length: 70000

            %s\
            GET /nothing-here HTTP/1.1
            Host: localhost
            Connection: close
            """.formatted("x".repeat(70_000)));

        assertThat(answer).startsWith("HTTP/1.1 200").contains("HTTP/1.1 404");
    }

    @Test
    void aPersonHasNoMoreStreamsThanTheyCanLookAt() throws Exception {
        var token = "Bearer " + Tokens.with(UUID.randomUUID().toString(), "customer");
        try (var one = RawHttp.open("/api/v1/me/inbox/endless/stream", token);
                var two = RawHttp.open("/api/v1/me/inbox/endless/stream", token)) {
            assertThat(one.firstLine()).startsWith("HTTP/1.1 200");
            assertThat(two.firstLine()).startsWith("HTTP/1.1 200");

            assertThat(problem(get("/api/v1/me/inbox/endless/stream", "Authorization", token)))
                    .isEqualTo("429 urn:problem:too-many-streams");
            try (var another = RawHttp.open("/api/v1/me/inbox/endless/stream", bearer())) {
                assertThat(another.firstLine()).startsWith("HTTP/1.1 200");
            }
        }
    }

    @Test
    void aStreamThatItsReaderLeftIsOpenNoMore() throws Exception {
        var token = "Bearer " + Tokens.with(UUID.randomUUID().toString(), "customer");
        for (var time = 0; time < 4; time++) {
            await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> {
                try (var stream = RawHttp.open("/api/v1/me/inbox/endless/stream", token)) {
                    assertThat(stream.firstLine()).startsWith("HTTP/1.1 200");
                    // gone at once, without a word
                    stream.socket().setSoLinger(true, 0);
                }
            });
        }
    }

    @Test
    void anotherSpellingOpensNoFurtherStream() throws Exception {
        var token = "Bearer " + Tokens.with(UUID.randomUUID().toString(), "customer");
        try (var one = RawHttp.open("/api/v1/me/inbox/endless/%73tream", token);
                var two = RawHttp.open("/api/v1/me/inbox/endless/stre%61m", token)) {
            assertThat(one.firstLine()).startsWith("HTTP/1.1 200");
            assertThat(two.firstLine()).startsWith("HTTP/1.1 200");

            try (var third = RawHttp.open("/api/v1/me/inbox/endless/%73%74ream", token)) {
                assertThat(third.firstLine()).startsWith("HTTP/1.1 429");
            }
        }
    }

    @Test
    void swaggerMayTalkToNobodyElse() {
        assertThat(get("/swagger/").headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("connect-src 'self'"));
    }

    @Test
    void anUndeclaredMethodAndRouteOfTheGatewaysOwnAreProblems() throws Exception {
        assertThat(exchange("PUT /api/v1/me", "Host: localhost", "Authorization: " + bearer()))
                .startsWith("HTTP/1.1 405")
                .containsPattern("(?i)allow: [^\\n]*GET")
                .contains("urn:problem:method-not-allowed");
        for (var method : List.of("DELETE", "POST")) {
            assertThat(exchange(method + " /openapi", "Host: localhost"))
                    .startsWith("HTTP/1.1 405")
                    .containsIgnoringCase("allow: GET, HEAD, OPTIONS")
                    .contains("urn:problem:method-not-allowed");
        }
        assertThat(problem(get("/nothing-here"))).isEqualTo("404 urn:problem:not-found");
    }

    private static String exchange(String request, String... headers) throws Exception {
        return RawHttp.exchange(request + " HTTP/1.1\nConnection: close\n" + String.join("\n", headers) + "\n");
    }
}
