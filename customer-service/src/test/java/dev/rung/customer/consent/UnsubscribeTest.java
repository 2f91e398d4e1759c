package dev.rung.customer.consent;

import static dev.rung.customer.Api.PROBLEM;
import static dev.rung.customer.Api.as;
import static dev.rung.customer.Api.asCustomer;
import static dev.rung.customer.Api.putProfile;
import static dev.rung.customer.intake.CloudEvents.newCustomer;
import static dev.rung.testing.api.ProblemLanguages.assertTitles;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.rung.contracts.customer.CustomerEvent.Consent;
import dev.rung.contracts.customer.CustomerEvent.ConsentChanged;
import dev.rung.customer.SentCustomerEvents;
import dev.rung.customer.Tables;
import dev.rung.platform.link.SealedLinks;
import dev.rung.platform.link.Unsubscription;
import dev.rung.testing.Servers;
import dev.rung.testing.SettableClock;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The link in an advertisement, as its reader, their mail program and whoever follows links ahead of them use it.
@QuarkusTest
@WithTestResource(Servers.class)
class UnsubscribeTest {

    private static final Instant TUESDAY = Instant.parse("2026-03-03T08:00:00Z");
    private static final String YES = "{\"granted\": true, \"textVersion\": \"2026-01\"}";

    @Inject
    SettableClock clock;

    @Inject
    SealedLinks links;

    private final String customer = newCustomer();

    @AfterEach
    void theClockRunsAgain() {
        clock.reset();
    }

    @Test
    void lookingAsksAndChangesNothing() {
        says("email", YES);
        var link = link("email");

        given().header("Accept-Language", "en-GB")
                .get(link)
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .header("Cache-Control", "no-store")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(containsString("<form method=\"post\">"))
                .body(containsString("by email"));
        given().head(link).then().statusCode(200).body(emptyString());

        assertThat(SentCustomerEvents.of(customerId())).hasSize(2);
        as("agent")
                .get("customers/" + customer + "/consents")
                .then()
                .body("", hasSize(1))
                .body("[0].granted", equalTo(true));
    }

    @Test
    void aPostWithdrawsThatPurposeOnThatChannelWithProof() {
        says("email", YES);
        says("sms", YES);
        clock.set(TUESDAY);

        given().header("Accept-Language", "en")
                .formParam("List-Unsubscribe", "One-Click")
                .post(link("email"))
                .then()
                .statusCode(200)
                .body(containsString("You are unsubscribed"));

        var email = "find { it.channel == 'email' }.";
        as("agent")
                .get("customers/" + customer + "/consents")
                .then()
                .body("", hasSize(2))
                .body(email + "granted", equalTo(false))
                .body(email + "since", equalTo("2026-03-03T08:00:00Z"))
                .body(email + "recordedAt", equalTo("2026-03-03T08:00:00Z"))
                .body(email + "source", equalTo("unsubscribe-link"))
                .body(email + "textVersion", equalTo("unsubscribe-1"))
                .body(email + "locale", equalTo("en"))
                .body("find { it.channel == 'sms' }.granted", equalTo(true));
        assertThat(SentCustomerEvents.of(customerId()))
                .last()
                .isInstanceOfSatisfying(
                        ConsentChanged.class,
                        told -> assertThat(told.changed())
                                .isEqualTo(new Consent("marketing", "email", false, TUESDAY)));
        assertThat(Tables.texts("select actor from audit where subject = '%s' and action = 'consent.withdrawn'"
                        .formatted(customerId())))
                .containsExactly("unsubscribe-link");
    }

    @Test
    void asMailProgramsPostTwiceAndInAnyForm() {
        says("email", YES);
        var link = link("email");

        given().multiPart("List-Unsubscribe", "One-Click").post(link).then().statusCode(200);
        given().header("Accept", "application/json").post(link).then().statusCode(200);

        assertThat(SentCustomerEvents.of(customerId())).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"en, zh-CN, en", "'fr, zh;q=0.5', en, zh-CN", "'fr', en-GB, en", ", en, en", ", fr, zh-CN"})
    void thePageSpeaksTheReadersLanguageElseTheCustomersElseTheStores(String asked, String profile, String spoken) {
        putProfile(customer, "{\"locale\": \"%s\"}".formatted(profile));
        var request = asked == null ? given() : given().header("Accept-Language", asked);

        request.get(link("email"))
                .then()
                .header("Content-Language", spoken)
                .header("Vary", containsString("Accept-Language"))
                .body(containsString("<html lang=\"%s\">".formatted(spoken)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "%C3%A9", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void whatWasNotSealedHereIsNoLink(String link) {
        for (var method : new String[] {"GET", "POST"}) {
            given().urlEncodingEnabled(false)
                    .request(method, "/api/v1/public/unsubscribe/" + link)
                    .then()
                    .statusCode(404)
                    .contentType(PROBLEM)
                    .body("type", equalTo("urn:problem:link-invalid"));
        }
    }

    @Test
    void aLinkOfAnotherKindIsNoLink() {
        putProfile(customer, "{}");
        var other = links.seal("survey", customerId() + " marketing email");

        given().post(Unsubscription.PATH + other).then().statusCode(404);
    }

    /// Nothing is left to withdraw, and nobody learns from a link whether its customer is still there.
    @Test
    void aLinkOfACustomerWhoIsNotThereAnyMoreSpeaksAsAnyOther() {
        var erased = UUID.randomUUID();
        var link = Unsubscription.PATH + new Unsubscription(erased, "marketing", "email").sealed(links);

        given().get(link)
                .then()
                .statusCode(200)
                .body(containsString("<html lang=\"zh-CN\">"))
                .body(containsString("<form method=\"post\">"));
        given().header("Accept-Language", "en")
                .post(link)
                .then()
                .statusCode(200)
                .body(containsString("You are unsubscribed"));

        assertThat(Tables.texts("select customer_id from consent_entry where customer_id = '%s'".formatted(erased)))
                .isEmpty();
        assertThat(SentCustomerEvents.of(erased.toString())).isEmpty();
    }

    @Test
    void anOldLinkWithdrawsAConsentThatWasGivenAgain() {
        says("email", YES);
        var link = link("email");
        given().post(link).then().statusCode(200);
        says("email", YES);
        as("agent").get("customers/" + customer + "/consents").then().body("[0].granted", equalTo(true));

        given().get(link).then().statusCode(200);
        as("agent").get("customers/" + customer + "/consents").then().body("[0].granted", equalTo(true));
        given().post(link).then().statusCode(200);

        as("agent").get("customers/" + customer + "/consents").then().body("[0].granted", equalTo(false));
        assertThat(Tables.texts("select granted from consent_entry where customer_id = '%s' order by position"
                        .formatted(customerId())))
                .containsExactly("t", "f", "t", "f");
    }

    private void says(String channel, String wish) {
        asCustomer(customer)
                .header("Content-Type", "application/json")
                .body(wish)
                .put("me/consents/marketing/" + channel)
                .then()
                .statusCode(200);
    }

    private String link(String channel) {
        return Unsubscription.PATH
                + new Unsubscription(UUID.fromString(customerId()), "marketing", channel).sealed(links);
    }

    private String customerId() {
        return Tables.texts("select customer_id from customer where external_id = '%s'".formatted(customer))
                .getFirst();
    }

    @Test
    void aLinkThatIsNoneIsRefusedInTheLanguageAskedFor() {
        assertTitles(() -> given(), Unsubscription.PATH + "x", "This link is no longer valid", "链接无效或已失效");
    }
}
