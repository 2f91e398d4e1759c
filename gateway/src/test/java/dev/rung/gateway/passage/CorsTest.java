package dev.rung.gateway.passage;

import static dev.rung.gateway.Browser.get;
import static dev.rung.gateway.Browser.problem;
import static dev.rung.gateway.Browser.send;
import static dev.rung.gateway.passage.PassageTest.bearer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.gateway.StandInServices;
import dev.rung.testing.Identity;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Identity.class)
@WithTestResource(StandInServices.class)
class CorsTest {

    @Test
    void aStorefrontThatIsAllowedMayAsk() {
        var answer = preflight("https://shop.example");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("https://shop.example");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Methods"))
                .hasValueSatisfying(methods -> assertThat(methods).contains("POST"));
        assertThat(answer.headers().firstValue("Access-Control-Allow-Headers"))
                .hasValueSatisfying(headers ->
                        assertThat(headers.split(", ?")).contains("Authorization", "If-Match", "Last-Event-ID"));
    }

    @Test
    void anyOtherOriginMayNot() {
        assertThat(problem(preflight("https://evil.example"))).isEqualTo("403 urn:problem:origin-not-allowed");
        assertThat(preflight("https://evil.example").headers().firstValue("Access-Control-Allow-Origin"))
                .isEmpty();
    }

    @Test
    void theAnswerItselfMayBeReadByTheStorefront() {
        var answer = get("/api/v1/standings", "Authorization", bearer(), "Origin", "https://shop.example");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Access-Control-Allow-Origin")).containsExactly("https://shop.example");
        assertThat(answer.headers().firstValue("Access-Control-Expose-Headers"))
                .hasValueSatisfying(headers -> assertThat(headers).contains("RateLimit"));
    }

    static HttpResponse<String> preflight(String origin) {
        return preflight(origin, "/api/v1/points/quotes");
    }

    static HttpResponse<String> preflight(String origin, String path) {
        return send(
                "OPTIONS",
                path,
                BodyPublishers.noBody(),
                BodyHandlers.ofString(),
                "Origin",
                origin,
                "Access-Control-Request-Method",
                "POST",
                "Access-Control-Request-Headers",
                "Authorization,If-Match,Last-Event-ID");
    }
}
