package dev.rung.customer.referral;

import static dev.rung.customer.Api.PROBLEM;
import static dev.rung.customer.Api.as;
import static dev.rung.customer.Api.asCustomer;
import static dev.rung.customer.Api.putProfile;
import static dev.rung.customer.intake.CloudEvents.newCustomer;
import static dev.rung.customer.intake.CloudEvents.newId;
import static org.hamcrest.Matchers.equalTo;

import dev.rung.customer.Tables;
import dev.rung.testing.Servers;
import dev.rung.testing.VaultTable;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Contact points that keep a newcomer from being one.
@QuarkusTest
@WithTestResource(Servers.class)
class ReferralContactTest {

    private final String inviter = newCustomer();
    private final String newcomer = newCustomer();
    private final String mail = "m" + newId() + "@example.com";

    /// A shop's own number at everybody.
    @Test
    void aContactThatVeryManyHaveSaysNothing() {
        verified(inviter);
        verified(newcomer);
        IntStream.range(0, 49).forEach(_ -> verified(newCustomer()));
        refused(newcomer, codeOf(inviter), "NOT_ACCEPTED");

        verified(newCustomer());

        give(newcomer, codeOf(inviter)).statusCode(200);
    }

    @Test
    void whoIsErasedIsNotCompared() {
        verified(inviter);
        verified(newcomer);
        var code = codeOf(inviter);
        VaultTable.forget("customer", UUID.fromString(idOf(inviter)));

        give(newcomer, code).statusCode(200);
    }

    @Test
    void whoHasTheInvitersAddressHoweverWrittenIsNone() {
        verified(inviter);
        verified(newcomer, mail.toUpperCase(Locale.ROOT));

        refused(newcomer, codeOf(inviter), "NOT_ACCEPTED");
        storefrontGives(newcomer, codeOf(inviter)).statusCode(409).body("reason", equalTo("SHARED_CONTACT"));
    }

    private void verified(String customer) {
        verified(customer, mail);
    }

    private static void verified(String customer, String mail) {
        putProfile(customer, "{\"emails\": [{\"value\": \"%s\", \"verified\": true}]}".formatted(mail));
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
