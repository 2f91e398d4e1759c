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
import dev.rung.benefits.ManyClients;
import dev.rung.benefits.Shopper;
import dev.rung.benefits.entitlement.GrantingProfile;
import dev.rung.contracts.benefits.CouponEvent.CouponIssued;
import dev.rung.testing.Servers;
import dev.rung.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
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

    /// The first comes with the benefit. The guard is the lock on the customer's entitlements to the benefit.
    @Test
    void eachUseOfTheQuotaGivesACouponInEachPeriodAnew() throws SQLException {
        var benefit = twoAYear();
        assertThat(couponsOf(alice)).hasSize(1);

        assertThat(ManyClients.counted(ManyClients.sent(50, usesAtOnce(benefit, 50))))
                .isEqualTo(Map.of(201, 1L, 409, 49L));
        assertThat(couponsOf(alice)).hasSize(2);
        useBenefit(benefit).statusCode(409).body("type", equalTo("urn:problem:quota-spent"));

        Database.execute(
                "update entitlement_uses set used_at = now() - interval '2 years' where customer_id = ?", alice.id);
        useBenefit(benefit).statusCode(201).body("left", equalTo(1));
        useBenefit(benefit).statusCode(201).body("left", equalTo(0));
        useBenefit(benefit).statusCode(409);
        assertThat(couponsOf(alice)).hasSize(4);
    }

    @Test
    void whoLeavesATierAndReachesItAgainGetsNoMoreCouponsThanTheQuota() {
        var benefit = twoAYear();
        var first = String.valueOf(couponsOf(alice).getFirst().get("code"));
        use("redeem", first, alice, "o1").then().statusCode(200);
        useBenefit(benefit).statusCode(201);

        alice.loses("gold", "silver", Instant.now()).awaitAllProcessed();
        awaitGranted();
        assertThat(states()).containsExactlyInAnyOrder("redeemed", "withdrawn");
        alice.reaches("gold", Instant.now()).awaitAllProcessed();
        awaitGranted();

        assertThat(states()).containsExactlyInAnyOrder("redeemed", "withdrawn", "issued");
        useBenefit(benefit).statusCode(409).body("type", equalTo("urn:problem:quota-spent"));
    }

    @Test
    void whoTakesAUseBackTakesItsCouponBackUnlessAnOrderHasIt() {
        var benefit = twoAYear();
        var use = useBenefit(benefit).statusCode(201).extract().jsonPath().getString("useId");
        var code = couponsOf(alice).stream()
                .filter(one -> use.equals(one.get("id")))
                .map(one -> String.valueOf(one.get("code")))
                .findFirst()
                .orElseThrow();
        use("lock", code, alice, "o1").then().statusCode(200);
        takeBack(benefit, use).statusCode(409).body("reason", equalTo("locked"));
        useBenefit(benefit).statusCode(409);

        use("rollback", code, alice, "o1").then().statusCode(200);
        takeBack(benefit, use).statusCode(204);
        takeBack(benefit, use).statusCode(204);

        assertThat(states()).containsExactlyInAnyOrder("issued", "withdrawn");
        useBenefit(benefit).statusCode(201).body("left", equalTo(0));
        alice.loses("gold", "silver", Instant.now()).awaitAllProcessed();
        awaitGranted();
        assertThat(states()).containsExactly("withdrawn", "withdrawn", "withdrawn");
    }

    private String twoAYear() {
        var benefit = "twice-" + UUID.randomUUID();
        var terms = Map.of("value", cny("5"), "threshold", cny("50"), "validDays", 30);
        write(benefit, content("coupon", terms, 2, "year", "end")).statusCode(201);
        published(Map.of("gold", List.of(benefit), "diamond", List.of(benefit)));
        alice.reaches("gold", Instant.now()).awaitAllProcessed();
        awaitGranted();
        return benefit;
    }

    private ValidatableResponse useBenefit(String benefit) {
        return as("storefront")
                .header("Idempotency-Key", "k-" + UUID.randomUUID())
                .body("{}")
                .post(uses(benefit))
                .then();
    }

    private ValidatableResponse takeBack(String benefit, String use) {
        return as("agent").delete(uses(benefit) + "/" + use).then();
    }

    private List<HttpRequest> usesAtOnce(String benefit, int times) {
        return IntStream.range(0, times)
                .mapToObj(i -> HttpRequest.newBuilder(
                                URI.create(RestAssured.baseURI + ":" + RestAssured.port + uses(benefit)))
                        .header("Authorization", "Bearer " + Tokens.of("storefront"))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", "race-" + alice.id + "-" + i)
                        .POST(BodyPublishers.ofString("{}"))
                        .build())
                .toList();
    }

    private String uses(String benefit) {
        return "/api/v1/customers/%s/benefits/%s/uses".formatted(alice.externalId, benefit);
    }

    private List<String> states() {
        return couponsOf(alice).stream()
                .map(one -> String.valueOf(one.get("state")))
                .toList();
    }

    private void awaitGranted() {
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        Database.count("select count(*) from entitlements_due where customer_id = ?", alice.id) == 0);
    }
}
