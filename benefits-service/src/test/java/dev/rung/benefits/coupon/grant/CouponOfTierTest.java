package dev.rung.benefits.coupon.grant;

import static dev.rung.benefits.catalogue.Catalogue.content;
import static dev.rung.benefits.catalogue.Catalogue.published;
import static dev.rung.benefits.catalogue.Catalogue.write;
import static dev.rung.benefits.coupon.CouponShop.as;
import static dev.rung.benefits.coupon.CouponShop.cny;
import static dev.rung.benefits.coupon.CouponShop.couponsOf;
import static dev.rung.benefits.coupon.CouponShop.use;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.rung.benefits.Database;
import dev.rung.benefits.Shopper;
import dev.rung.benefits.entitlement.GrantingProfile;
import dev.rung.contracts.benefits.CouponEvent.CouponIssued;
import dev.rung.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// From a change of tier to a coupon.
@QuarkusTest
@TestProfile(GrantingProfile.class)
@WithTestResource(Servers.class)
class CouponOfTierTest {

    private final Shopper alice = new Shopper();

    @BeforeEach
    void goldGivesACoupon() {
        var benefit = "birthday-" + UUID.randomUUID();
        var terms = Map.of("value", cny("10"), "threshold", cny("100"), "validDays", 30);
        write(benefit, content("coupon", terms, 1, "once", "end")).statusCode(201);
        published(Map.of("gold", List.of(benefit), "diamond", List.of(benefit)));
        alice.registers();
    }

    @Test
    void whoReachesATierHasItsCouponOnce() {
        alice.reaches("gold", Instant.now()).isSentAgain().awaitAllProcessed();
        awaitGranted();

        assertThat(couponsOf(alice))
                .singleElement()
                .satisfies(coupon -> assertThat(coupon)
                        .containsEntry("state", "issued")
                        .containsEntry("kind", "threshold")
                        .containsEntry("name", "Birthday gift"));
        await().until(() -> Database.count("select count(*) from outbox where key = ?", alice.id.toString()) == 0);
        assertThat(alice.announced())
                .filteredOn(CouponIssued.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(
                        CouponIssued.class, issued -> assertThat(issued.cause()).isEqualTo("entitlement"));
    }

    @Test
    void itsCouponEndsWithTheTierUnlessItWasUsed() {
        alice.reaches("gold", Instant.now()).awaitAllProcessed();
        awaitGranted();
        alice.loses("gold", "silver", Instant.now()).awaitAllProcessed();
        awaitGranted();

        assertThat(couponsOf(alice))
                .singleElement()
                .satisfies(coupon -> assertThat(coupon).containsEntry("state", "withdrawn"));
        var code = String.valueOf(couponsOf(alice).getFirst().get("code"));
        use("redeem", code, alice, "o1").then().statusCode(409);
    }

    @Test
    void staffDoNotTakeItsCouponBack() {
        alice.reaches("gold", Instant.now()).awaitAllProcessed();
        awaitGranted();

        as("agent")
                .body(Map.of("reason", "misuse"))
                .post(
                        "/api/v1/customers/{externalId}/coupons/{id}/withdrawal",
                        alice.externalId,
                        couponsOf(alice).getFirst().get("id"))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:coupon-of-benefit"));
        assertThat(couponsOf(alice).getFirst()).containsEntry("state", "issued");
    }

    /// The order has it when the tier is left: it may be paid, and nobody has the coupon after it.
    @Test
    void aCouponThatAnOrderGivesBackDoesNotOutliveItsBenefit() {
        alice.reaches("gold", Instant.now()).awaitAllProcessed();
        awaitGranted();
        var code = String.valueOf(couponsOf(alice).getFirst().get("code"));
        use("lock", code, alice, "o1").then().statusCode(200);
        alice.loses("gold", "silver", Instant.now()).awaitAllProcessed();
        awaitGranted();

        use("redeem", code, alice, "o1").then().statusCode(200).body("state", equalTo("redeemed"));
        use("rollback", code, alice, "o1").then().statusCode(200).body("state", equalTo("withdrawn"));
        use("lock", code, alice, "o2").then().statusCode(409).body("reason", equalTo("withdrawn"));
    }

    /// A refund that was told late: gold was never reached.
    @Test
    void aCorrectionTakesAnUnusedCouponAndKeepsAUsedOne() {
        var at = Instant.now();
        alice.reaches("gold", at).awaitAllProcessed();
        awaitGranted();
        var code = String.valueOf(couponsOf(alice).getFirst().get("code"));
        use("redeem", code, alice, "o1").then().statusCode(200);

        alice.heldAllAlong("silver", at.minusSeconds(1)).awaitAllProcessed();
        awaitGranted();

        assertThat(couponsOf(alice))
                .singleElement()
                .satisfies(coupon -> assertThat(coupon).containsEntry("state", "redeemed"));
        assertThat(Database.count(
                        "select count(*) from entitlements where customer_id = ? and state = 'kept' and reason = 'used'",
                        alice.id))
                .isEqualTo(1);
    }

    private void awaitGranted() {
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        Database.count("select count(*) from entitlements_due where customer_id = ?", alice.id) == 0);
    }
}
