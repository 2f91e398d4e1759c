package dev.rung.gateway.passage;

import static dev.rung.gateway.Browser.get;
import static dev.rung.gateway.Browser.json;
import static dev.rung.gateway.Browser.post;
import static dev.rung.gateway.Browser.problem;
import static dev.rung.gateway.Browser.send;
import static dev.rung.gateway.passage.PassageTest.bearer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.gateway.StandInServices;
import dev.rung.testing.Identity;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Anybody may ask these routes, and no others.
@QuarkusTest
@WithTestResource(Identity.class)
@WithTestResource(StandInServices.class)
class PublicDoorTest {

    private static final String LINK = "/api/v1/public/unsubscribe/AQEBAQ_-x";

    @Test
    void aLinkLeadsToItsServiceWithoutAToken() {
        var looked = get(LINK);
        var pressed = post(
                LINK,
                BodyPublishers.ofString("List-Unsubscribe=One-Click"),
                "Content-Type",
                "application/x-www-form-urlencoded");
        var followed = send("HEAD", LINK, BodyPublishers.noBody(), BodyHandlers.ofString());

        assertThat(looked.statusCode()).isEqualTo(200);
        assertThat(json(looked)).contains(Map.entry("service", "customer")).contains(Map.entry("uri", LINK));
        assertThat(pressed.statusCode()).isEqualTo(202);
        assertThat(json(pressed)).contains(Map.entry("body", "List-Unsubscribe=One-Click"));
        assertThat(followed.statusCode()).isEqualTo(200);
    }

    @Test
    void itIsChargedToTheAddress() {
        assertThat(get(LINK).headers().firstValue("RateLimit-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).startsWith("\"stranger\";"));
    }

    /// From the page itself, over http, and where something else ends TLS; without a referrer; from a mail page.
    @ParameterizedTest
    @ValueSource(strings = {"http://localhost", "https://shop.test", "null", "https://mail.example"})
    void theButtonWorksWhereverItsPageIs(String origin) throws Exception {
        var answer = RawHttp.exchange("""
            POST %s HTTP/1.1
            Host: localhost
            Origin: %s
            X-Forwarded-Proto: https
            X-Forwarded-Host: shop.test
            Sec-Fetch-Site: same-origin
            Content-Type: application/x-www-form-urlencoded
            Content-Length: 0
            Connection: close
            """.formatted(LINK, origin));

        assertThat(answer)
                .startsWith("HTTP/1.1 202")
                .contains("\"service\":\"customer\"")
                .doesNotContain("\"origin\"")
                .doesNotContainIgnoringCase("access-control-allow-origin");
    }

    @Test
    void elsewhereAForeignOriginIsStillRefused() {
        assertThat(post("/api/v1/points/quotes", BodyPublishers.noBody(), "Authorization", bearer(), "Origin", "null")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void nobodySendsMuchThroughIt() {
        assertThat(problem(post(LINK, BodyPublishers.ofByteArray(new byte[2 * 1024]))))
                .isEqualTo("413 urn:problem:body-too-large");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/me/consents",
                "/api/v1/me",
                "/api/v1/customers/C-1",
                "/api/v1/events",
                "/api/v1/me/consents/marketing/email"
            })
    void everythingElseStillNeedsAToken(String path) {
        assertThat(problem(get(path))).isEqualTo("401 urn:problem:token-missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/public",
                "/api/v1/public/unsubscribe",
                "/api/v1/public/unsubscribe/",
                "/api/v1/public/unsubscribe/x/y",
                "/api/v1/public/unsubscribe/x%2F..%2F..%2Fcustomers",
                "/api/v1/public/survey/x"
            })
    void whatIsNotListedLeadsNowhere(String path) {
        assertThat(problem(get(path))).isEqualTo("404 urn:problem:not-found");
    }
}
