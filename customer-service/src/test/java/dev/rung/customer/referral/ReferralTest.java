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
import static dev.rung.customer.referral.Invitations.body;
import static dev.rung.customer.referral.Invitations.codeOf;
import static dev.rung.customer.referral.Invitations.give;
import static dev.rung.customer.referral.Invitations.idOf;
import static dev.rung.customer.referral.Invitations.shopGives;
import static dev.rung.customer.referral.Invitations.told;
import static dev.rung.customer.referral.Invitations.verified;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import dev.rung.contracts.customer.Behaviour.ReferralAccepted;
import dev.rung.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Servers.class)
class ReferralTest {

    private final String inviter = newCustomer();
    private final String newcomer = newCustomer();
    private final String mail = "m" + newId() + "@example.com";

    @BeforeEach
    void theNewcomerHasAVerifiedAddress() {
        verified(newcomer, "n" + newId() + "@example.com");
    }

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
        assertThat(told(newcomer))
                .singleElement()
                .isInstanceOfSatisfying(
                        ReferralAccepted.class,
                        accepted -> assertThat(accepted)
                                .returns(UUID.fromString(idOf(inviter)), ReferralAccepted::referrer)
                                .returns(inviter, ReferralAccepted::referrerExternalId));
    }

    @Test
    void theStorefrontSaysItForACustomer() {
        var code = codeOf(inviter);

        shopGives(newcomer, code).statusCode(200).body("referred", equalTo(true));

        assertThat(told(newcomer)).hasSize(1);
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
        refusedToBoth(inviter, codeOf(inviter), "OWN_CODE");
        give(newcomer, codeOf(inviter)).statusCode(200);
        refusedToBoth(newcomer, codeOf(newCustomer()), "ALREADY_REFERRED");
    }

    @Test
    void whoHasOrderedIsNoNewcomer() {
        send(LINES, paid(newcomer, "O-" + newId(), "10.00") + "\n").statusCode(202);

        refused(newcomer, codeOf(inviter), "KNOWN_CUSTOMER");
    }

    @Test
    void whoHasTheInvitersAddressHoweverWrittenIsNone() {
        putProfile(inviter, "{\"email\": \"%s\"}".formatted(mail));
        verified(newcomer, mail.toUpperCase());

        refused(newcomer, codeOf(inviter), "SHARED_CONTACT");
    }

    @Test
    void whoHasTheAddressOfAnybodyWhoHasOrderedIsNone() {
        var known = newCustomer();
        verified(known, mail);
        verified(newcomer, mail);
        send(LINES, paid(known, "O-" + newId(), "10.00") + "\n").statusCode(202);

        refused(newcomer, codeOf(inviter), "KNOWN_CUSTOMER");
    }

    @Test
    void anAddressOfSomebodyWhoNeverOrderedDoesNotMatter() {
        verified(newCustomer(), mail);
        verified(newcomer, mail);

        give(newcomer, codeOf(inviter)).statusCode(200);
    }

    @Test
    void whoWritesDownAStrangersAddressShutsNobodyOutAndLearnsNothing() {
        var known = newCustomer();
        putProfile(known, "{\"email\": \"%s\"}".formatted(mail));
        send(LINES, paid(known, "O-" + newId(), "10.00") + "\n").statusCode(202);
        verified(newcomer, mail);
        give(newcomer, codeOf(inviter)).statusCode(200);

        var curious = newCustomer();
        var own = "c" + newId() + "@example.com";
        putProfile(curious, """
                {"emails": [{"value": "%s", "verified": true}, {"value": "%s"}]}""".formatted(own, mail));
        give(curious, codeOf(inviter)).statusCode(200);
    }

    @Test
    void whoHasNoVerifiedContactPointIsRefused() {
        putProfile(newcomer, "{\"email\": \"%s\"}".formatted(mail));

        refusedToBoth(newcomer, codeOf(inviter), "NO_VERIFIED_CONTACT");
    }

    @Test
    void twoWhoInviteEachOtherAreNotBothInvited() {
        verified(inviter, "i" + newId() + "@example.com");
        give(inviter, codeOf(newcomer)).statusCode(200);

        refused(newcomer, codeOf(inviter), "REFERRED_BACK");
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

    /// The shop is told why, the member nothing of others.
    private static void refused(String customer, String code, String reason) {
        refused(shopGives(customer, code), reason);
        refused(give(customer, code), "NOT_ACCEPTED");
    }

    private static void refusedToBoth(String customer, String code, String reason) {
        refused(shopGives(customer, code), reason);
        refused(give(customer, code), reason);
    }

    private static void refused(ValidatableResponse answer, String reason) {
        answer.statusCode(409)
                .contentType(PROBLEM)
                .body("type", equalTo("urn:problem:referral-refused"))
                .body("reason", equalTo(reason));
    }
}
