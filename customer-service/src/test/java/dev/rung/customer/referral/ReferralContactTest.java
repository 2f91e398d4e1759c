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
import static org.hamcrest.Matchers.equalTo;

import dev.rung.customer.Tables;
import dev.rung.testing.Servers;
import dev.rung.testing.VaultTable;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Whose contact points keep a newcomer from being one.
@QuarkusTest
@WithTestResource(Servers.class)
class ReferralContactTest {

    private final String inviter = newCustomer();
    private final String newcomer = newCustomer();
    private final String mail = "m" + newId() + "@example.com";

    /// A shop's own number at everybody.
    @Test
    void aContactThatVeryManyHaveSaysNothing() {
        putProfile(inviter, "{\"email\": \"%s\"}".formatted(mail));
        putProfile(newcomer, "{\"email\": \"%s\"}".formatted(mail));
        IntStream.range(0, 49).forEach(_ -> putProfile(newCustomer(), "{\"email\": \"%s\"}".formatted(mail)));
        refused(newcomer, codeOf(inviter), "KNOWN_CUSTOMER");

        putProfile(newCustomer(), "{\"email\": \"%s\"}".formatted(mail));

        give(newcomer, codeOf(inviter)).statusCode(200);
    }

    @Test
    void whoIsErasedIsNotCompared() {
        putProfile(inviter, "{\"email\": \"%s\"}".formatted(mail));
        putProfile(newcomer, "{\"email\": \"%s\"}".formatted(mail));
        var code = codeOf(inviter);
        VaultTable.forget("customer", UUID.fromString(idOf(inviter)));

        give(newcomer, code).statusCode(200);
    }

    /// Each refusal tells that somebody is known here: nobody tries many numbers.
    @Test
    void aCustomerTriesAFewCodesInAnHour() {
        putProfile(inviter, "{\"email\": \"%s\"}".formatted(mail));
        putProfile(newcomer, "{\"email\": \"%s\"}".formatted(mail));
        for (int tried = 0; tried < TryingCodes.MOST_PER_HOUR; tried++) {
            refused(newcomer, codeOf(inviter), "KNOWN_CUSTOMER");
        }

        give(newcomer, codeOf(inviter)).statusCode(429).body("type", equalTo("urn:problem:too-many-codes"));
        give(newCustomer(), codeOf(inviter)).statusCode(200);
    }

    @Test
    void whoHasTheInvitersAddressHoweverWrittenIsNone() {
        putProfile(inviter, "{\"email\": \"%s\", \"phone\": \"13800138000\"}".formatted(mail));
        putProfile(newcomer, "{\"email\": \"%s\"}".formatted(mail.toUpperCase()));

        refused(newcomer, codeOf(inviter), "KNOWN_CUSTOMER");
        storefrontGives(newcomer, codeOf(inviter)).statusCode(409).body("reason", equalTo("SHARED_CONTACT"));
    }

    @Test
    void whoHasTheAddressOfAnybodyWhoHasOrderedIsNone() {
        var known = newCustomer();
        putProfile(known, "{\"email\": \"%s\"}".formatted(mail));
        putProfile(newcomer, "{\"emails\": [{\"value\": \"%s\"}]}".formatted(mail));
        send(LINES, paid(known, "O-" + newId(), "10.00") + "\n").statusCode(202);

        refused(newcomer, codeOf(inviter), "KNOWN_CUSTOMER");
    }

    @Test
    void anAddressOfSomebodyWhoNeverOrderedDoesNotMatter() {
        putProfile(newCustomer(), "{\"email\": \"%s\"}".formatted(mail));
        putProfile(newcomer, "{\"email\": \"%s\"}".formatted(mail));

        give(newcomer, codeOf(inviter)).statusCode(200);
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

    private static String idOf(String externalId) {
        return Tables.texts("select customer_id from customer where external_id = '%s'".formatted(externalId))
                .getFirst();
    }
}
