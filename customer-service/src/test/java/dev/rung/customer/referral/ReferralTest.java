package dev.rung.customer.referral;

import static dev.rung.customer.Api.LINES;
import static dev.rung.customer.Api.PROBLEM;
import static dev.rung.customer.Api.as;
import static dev.rung.customer.Api.asCustomer;
import static dev.rung.customer.Api.putProfile;
import static dev.rung.customer.Api.send;
import static dev.rung.customer.intake.CloudEvents.newCustomer;
import static dev.rung.customer.intake.CloudEvents.newId;
import static dev.rung.customer.intake.CloudEvents.paid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import dev.rung.contracts.Topic;
import dev.rung.contracts.customer.Behaviour;
import dev.rung.contracts.customer.Behaviour.ReferralAccepted;
import dev.rung.customer.Api;
import dev.rung.customer.SentCustomerEvents;
import dev.rung.customer.Tables;
import dev.rung.testing.Events;
import dev.rung.testing.Servers;
import dev.rung.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Servers.class)
class ReferralTest {

    private final String inviter = newCustomer();
    private final String newcomer = newCustomer();
    private final String mail = "m" + newId() + "@example.com";

    @Test
    void aMembersCodeStaysTheSame() {
        var code = codeOf(inviter);

        assertThat(codeOf(inviter)).isEqualTo(code);
        asCustomer(inviter)
                .get("me/referral")
                .then()
                .statusCode(200)
                .body("code", matchesPattern("[2-9A-HJKMNP-Z]{8}"))
                .body("invited", equalTo(0))
                .body("referred", equalTo(false));
    }

    @Test
    void aNewcomerIsToldOnceHoweverOftenTheyGiveTheCode() {
        var code = codeOf(inviter);

        give(newcomer, code.toLowerCase()).statusCode(200).body("referred", equalTo(true));
        give(newcomer, code).statusCode(200);

        asCustomer(inviter).get("me/referral").then().body("invited", equalTo(1));
        assertThat(told())
                .singleElement()
                .isInstanceOfSatisfying(
                        ReferralAccepted.class,
                        accepted -> assertThat(accepted)
                                .returns(UUID.fromString(idOf(inviter)), ReferralAccepted::referrer)
                                .returns(inviter, ReferralAccepted::referrerExternalId));
    }

    @Test
    void theStorefrontSaysItForACustomerWhomItRegisters() {
        var code = codeOf(inviter);
        putProfile(newcomer, "{\"email\": \"%s\"}".formatted(mail));

        storefrontGives(newcomer, code).statusCode(200).body("referred", equalTo(true));

        assertThat(told()).hasSize(1);
    }

    @Test
    void aCodeThatNobodyHasIsUnknown() {
        give(newcomer, "AAAAAAAA")
                .statusCode(404)
                .contentType(PROBLEM)
                .body("type", equalTo("urn:problem:referral-code-unknown"));
    }

    @Test
    void nobodyInvitesThemselvesAndNobodyIsInvitedTwice() {
        refused(inviter, codeOf(inviter), "OWN_CODE");
        give(newcomer, codeOf(inviter)).statusCode(200);
        refused(newcomer, codeOf(newCustomer()), "ALREADY_REFERRED");
    }

    @Test
    void whoHasOrderedIsNoNewcomer() {
        send(LINES, paid(newcomer, "O-" + newId(), "10.00") + "\n").statusCode(202);

        refused(newcomer, codeOf(inviter), "KNOWN_CUSTOMER");
    }

    @Test
    void whoIsExcludedHasNoCodeAndTheirOldOneIsClosed() {
        var code = codeOf(inviter);
        as("admin")
                .contentType(ContentType.JSON)
                .body("{\"status\": \"excluded\", \"reason\": \"fraud\"}")
                .put("customers/" + inviter + "/status")
                .then()
                .statusCode(200);

        asCustomer(inviter).get("me/referral").then().statusCode(200).body("code", nullValue());
        refused(newcomer, code, "INVITER_NOT_TAKING_PART");
    }

    /// Guard: the lock on the newcomer.
    @Test
    void ofTwoCodesAtOnceOneIsAccepted() {
        putProfile(newcomer, "{}");
        var codes = IntStream.range(0, 4).mapToObj(_ -> codeOf(newCustomer())).toList();
        try (var client = HttpClient.newHttpClient()) {
            var answers = Stream.concat(codes.stream(), codes.stream())
                    .map(code -> client.sendAsync(
                            HttpRequest.newBuilder(Api.address("me/referral"))
                                    .header("Authorization", "Bearer " + Tokens.customer(newcomer))
                                    .header("Content-Type", "application/json")
                                    .POST(BodyPublishers.ofString(body(code)))
                                    .build(),
                            BodyHandlers.ofString()))
                    .toList();
            var statuses = answers.stream()
                    .map(answer -> answer.orTimeout(60, TimeUnit.SECONDS).join().statusCode())
                    .toList();
            assertThat(statuses).filteredOn(status -> status == 200).hasSize(2);
            assertThat(statuses).filteredOn(status -> status == 409).hasSize(6);
        }
        assertThat(told()).hasSize(1);
    }

    @Test
    void isNotForStaff() {
        for (var role : List.of("agent", "analyst", "marketer")) {
            as(role).contentType(ContentType.JSON)
                    .body(body("AAAAAAAA"))
                    .post("customers/" + newcomer + "/referral")
                    .then()
                    .statusCode(403);
        }
    }

    private static void refused(String customer, String code, String reason) {
        give(customer, code)
                .statusCode(409)
                .contentType(PROBLEM)
                .body("type", equalTo("urn:problem:referral-refused"))
                .body("reason", equalTo(reason));
    }

    private static ValidatableResponse give(String customer, String code) {
        return asCustomer(customer)
                .contentType(ContentType.JSON)
                .body(body(code))
                .post("me/referral")
                .then();
    }

    private static ValidatableResponse storefrontGives(String customer, String code) {
        return as("storefront")
                .contentType(ContentType.JSON)
                .body(body(code))
                .post("customers/" + customer + "/referral")
                .then();
    }

    private static String body(String code) {
        return "{\"code\": \"%s\"}".formatted(code);
    }

    private static String codeOf(String customer) {
        if (Tables.texts("select 1 from customer where external_id = '%s'".formatted(customer))
                .isEmpty()) {
            putProfile(customer, "{}");
        }
        return asCustomer(customer)
                .get("me/referral")
                .then()
                .statusCode(200)
                .extract()
                .path("code");
    }

    private List<Behaviour> told() {
        SentCustomerEvents.awaitAll();
        return Events.read(Topic.BEHAVIOUR, idOf(newcomer), Behaviour.class);
    }

    private static String idOf(String externalId) {
        return Tables.texts("select customer_id from customer where external_id = '%s'".formatted(externalId))
                .getFirst();
    }
}
