package dev.rung.gateway.passage;

import static dev.rung.gateway.Browser.get;
import static dev.rung.gateway.Browser.json;
import static dev.rung.gateway.Browser.post;
import static dev.rung.gateway.Browser.problem;
import static dev.rung.gateway.Browser.send;
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

/// What anybody may ask, and that it is nothing else.
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
