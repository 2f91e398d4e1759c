package dev.rung.customer.referral;

import static dev.rung.customer.Api.asCustomer;
import static dev.rung.customer.Api.putProfile;
import static dev.rung.customer.intake.CloudEvents.newCustomer;
import static dev.rung.customer.intake.CloudEvents.newId;
import static dev.rung.customer.merge.MergeSteps.merge;
import static dev.rung.customer.merge.MergeSteps.undo;
import static dev.rung.customer.referral.Invitations.codeOf;
import static dev.rung.customer.referral.Invitations.give;
import static dev.rung.customer.referral.Invitations.idOf;
import static dev.rung.customer.referral.Invitations.told;
import static dev.rung.customer.referral.Invitations.verified;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.rung.contracts.customer.Behaviour.ReferralAccepted;
import dev.rung.customer.Tables;
import dev.rung.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Customers who are one person invite and are invited as one, and each by their own id.
@QuarkusTest
@WithTestResource(Servers.class)
class MergedReferralTest {

    private final String part = newCustomer();
    private final String kept = newCustomer();
    private final String other = newCustomer();

    @Test
    void whoGaveTheCodeIsInvitedWhenTheMergeIsUndone() {
        verified(part, newId() + "@example.com");
        putProfile(kept, "{}");
        var code = codeOf(other);
        var merge = merge(part, kept);

        give(part, code).statusCode(200).body("referred", equalTo(true));
        give(kept, code).statusCode(200);
        undo(merge).statusCode(200);

        assertThat(told(part)).anyMatch(ReferralAccepted.class::isInstance);
        asCustomer(part).get("me/referral").then().body("referred", equalTo(true));
        asCustomer(kept).get("me/referral").then().body("referred", equalTo(false));
    }

    @Test
    void whoseCodeItIsInvited() {
        var code = codeOf(part);
        putProfile(kept, "{}");
        var merge = merge(part, kept);
        verified(other, newId() + "@example.com");

        give(other, code).statusCode(200);
        asCustomer(kept).get("me/referral").then().body("invited", equalTo(1));
        undo(merge).statusCode(200);

        assertThat(Tables.texts("select referrer from referral where newcomer = '%s'".formatted(idOf(other))))
                .isEqualTo(List.of(idOf(part)));
        asCustomer(kept).get("me/referral").then().body("invited", equalTo(0));
    }
}
