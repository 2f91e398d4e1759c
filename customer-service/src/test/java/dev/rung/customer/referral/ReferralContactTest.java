package dev.rung.customer.referral;

import static dev.rung.customer.Api.PROBLEM;
import static dev.rung.customer.intake.CloudEvents.newCustomer;
import static dev.rung.customer.intake.CloudEvents.newId;
import static dev.rung.customer.referral.Invitations.codeOf;
import static dev.rung.customer.referral.Invitations.give;
import static dev.rung.customer.referral.Invitations.idOf;
import static dev.rung.customer.referral.Invitations.shopGives;
import static org.hamcrest.Matchers.equalTo;

import dev.rung.testing.Servers;
import dev.rung.testing.VaultTable;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
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
        Invitations.verified(newcomer, mail.toUpperCase(Locale.ROOT));

        refused(newcomer, codeOf(inviter), "NOT_ACCEPTED");
        shopGives(newcomer, codeOf(inviter)).statusCode(409).body("reason", equalTo("SHARED_CONTACT"));
    }

    private void verified(String customer) {
        Invitations.verified(customer, mail);
    }

    private static void refused(String customer, String code, String reason) {
        give(customer, code)
                .statusCode(409)
                .contentType(PROBLEM)
                .body("type", equalTo("urn:problem:referral-refused"))
                .body("reason", equalTo(reason));
    }
}
