package dev.rung.benefits.merge;

import static dev.rung.benefits.coupon.CouponShop.as;
import static dev.rung.benefits.coupon.CouponShop.content;
import static dev.rung.benefits.coupon.CouponShop.couponsOf;
import static dev.rung.benefits.coupon.CouponShop.give;
import static dev.rung.benefits.coupon.CouponShop.given;
import static dev.rung.benefits.coupon.CouponShop.key;
import static dev.rung.benefits.coupon.CouponShop.open;
import static dev.rung.benefits.coupon.CouponShop.use;
import static dev.rung.benefits.coupon.CouponShop.with;
import static dev.rung.benefits.redemption.Member.theBooksHold;
import static dev.rung.benefits.reward.RewardShop.mug;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.rung.benefits.ledger.Ledger;
import dev.rung.benefits.quote.Basket;
import dev.rung.benefits.quote.confirmation.SettlementTimer;
import dev.rung.benefits.redemption.Member;
import dev.rung.contracts.benefits.CouponEvent.CouponRedeemed;
import dev.rung.contracts.customer.Membership;
import dev.rung.contracts.customer.Membership.Restriction;
import dev.rung.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// All that two customers who turn out to be one have beside points: A is part of B.
@QuarkusTest
@WithTestResource(Servers.class)
class MergedCustomerDoorsTest {

    @Inject
    Ledger ledger;

    @Inject
    SettlementTimer orders;

    private Member a;
    private Member b;

    @BeforeEach
    void bothHavePoints() {
        a = new Member(ledger).withPoints(500);
        b = new Member(ledger).withPoints(500);
    }

    @Test
    void aCouponOfThePartIsUsedByTheKeptOneAndStaysUsed() {
        var code = given(open(content("generated")), a.shopper);
        a.shopper.isPartOf(b.shopper);

        assertThat(couponsOf(b.shopper)).extracting(one -> one.get("code")).containsExactly(code);
        var once = key();
        use("redeem", code, b.shopper, "o1", once).then().statusCode(200);
        use("redeem", code, b.shopper, "o1", once).then().statusCode(200);
        use("redeem", code, a.shopper, "o2").then().statusCode(409);

        a.shopper.isPartOf(null);
        assertThat(couponsOf(a.shopper))
                .singleElement()
                .satisfies(one -> assertThat(one).containsEntry("state", "redeemed"));
        assertThat(couponsOf(b.shopper)).isEmpty();
    }

    @Test
    void limitsOfABatchAndOfARewardCountBothAsOnePerson() {
        var batch = open(with(content("generated"), "perCustomer", 1));
        var mug = mug(10, 5L, Map.of("limit", 1, "period", "month"));
        given(batch, a.shopper);
        a.reserved(mug);

        a.shopper.isPartOf(b.shopper);

        give(batch, b.shopper, key()).then().statusCode(409);
        for (var asked : List.of(a, b)) {
            asked.me()
                    .header("Idempotency-Key", key())
                    .body(Map.of("reward", mug))
                    .post("/api/v1/me/redemptions")
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("urn:problem:reward-limit-reached"));
        }
        a.shopper.isPartOf(null);
        give(batch, b.shopper, key()).then().statusCode(201);
        b.reserved(mug);
        theBooksHold();
    }

    @Test
    void theKeptOneConfirmsWhatThePartReserved() {
        var id = a.reserved(mug(60, 5L, Map.of()));
        b.me().post("/api/v1/me/redemptions/{id}/confirmation", id).then().statusCode(404);

        a.shopper.isPartOf(b.shopper);

        b.me().post("/api/v1/me/redemptions/{id}/confirmation", id).then().statusCode(200);
        a.has(440, 0, 60);
        theBooksHold();
    }

    /// The store may go on telling of orders by the id that the customer has there.
    @Test
    void anOrderThatIsToldOfThePartPaysTheQuoteOfTheKeptOne() {
        a.shopper.isPartOf(b.shopper);
        var quote = new Basket(a.shopper).with("points", 1_000).quote().getString("id");
        Basket.confirm(quote, "o1").statusCode(201).body("points", equalTo(1_000));
        a.has(0, 500, 0);

        a.shopper.pays("o1", "190", Instant.now()).awaitAllProcessed();

        becomes(quote, "paid");
        b.has(0, 0, 500);
        theBooksHold();
    }

    /// A request under an id is that id's, so the same request finds it again whatever became of the two.
    @Test
    void aRequestThatIsSentAgainFindsWhatItDid() {
        var mug = mug(60, 5L, Map.of());
        var before = key();
        var first = reserve(a, mug, before, 201);
        a.shopper.isPartOf(b.shopper);
        assertThat(reserve(a, mug, before, 200)).isEqualTo(first);
        var between = key();
        var second = reserve(a, mug, between, 201);
        var batch = open(content("generated"));
        var gift = key();
        give(batch, a.shopper, gift).then().statusCode(201);

        a.shopper.isPartOf(null);

        assertThat(reserve(a, mug, before, 200)).isEqualTo(first);
        assertThat(reserve(a, mug, between, 200)).isEqualTo(second);
        give(batch, a.shopper, gift).then().statusCode(200);
        assertThat(couponsOf(a.shopper)).hasSize(1);
    }

    @Test
    void aQuoteOfThePartIsPaidAfterTheUndoing() {
        a.shopper.isPartOf(b.shopper);
        var quote = new Basket(a.shopper).with("points", 1_000).quote().getString("id");
        Basket.confirm(quote, "o1").statusCode(201);
        a.shopper.isPartOf(null);

        a.shopper.pays("o1", "190", Instant.now()).awaitAllProcessed();

        becomes(quote, "paid");
        b.has(0, 0, 500);
        theBooksHold();
    }

    @Test
    void whatWasToldOfThePartsOrderBeforeIsHeardAtTheMerge() {
        var quote = new Basket(b.shopper).with("points", 100).quote().getString("id");
        Basket.confirm(quote, "o1").statusCode(201);
        a.shopper.pays("o1", "190", Instant.now()).awaitAllProcessed();

        a.shopper.isPartOf(b.shopper);

        becomes(quote, "paid");
    }

    @Test
    void aCouponThatAnOrderHasIsUsedAfterTheUndoingAndToldAsItsOwners() {
        var code = given(open(content("generated")), a.shopper);
        a.shopper.isPartOf(b.shopper);
        use("lock", code, b.shopper, "o1").then().statusCode(200);
        a.shopper.isPartOf(null);

        use("redeem", code, b.shopper, "o2").then().statusCode(409);
        var once = key();
        use("redeem", code, b.shopper, "o1", once).then().statusCode(200);
        use("redeem", code, b.shopper, "o1", once).then().statusCode(200);

        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(a.shopper.announced())
                        .filteredOn(CouponRedeemed.class::isInstance)
                        .singleElement()
                        .satisfies(told ->
                                assertThat(((CouponRedeemed) told).externalId()).isEqualTo(a.shopper.externalId)));
        assertThat(b.shopper.announced()).noneMatch(CouponRedeemed.class::isInstance);
    }

    /// The kept one may be told of it later.
    @Test
    void aFreezeOfThePartHoldsThePointsOfBoth() {
        a.shopper.isPartOf(b.shopper).stands(frozen());

        b.me().header("Idempotency-Key", key())
                .body(Map.of("reward", mug(60, 5L, Map.of())))
                .post("/api/v1/me/redemptions")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:points-on-hold"));
    }

    @Test
    void whatPeopleMayGiveIsLimitedForBothAsOnePerson() {
        adjust(a, 20_000, 201);
        adjust(a, 20_000, 201);
        a.shopper.isPartOf(b.shopper);

        adjust(b, 10_001, 409);
        adjust(b, 10_000, 201);

        for (var asked : List.of(a, b)) {
            as("benefits-manager")
                    .get("/api/v1/points/adjustments?externalId=" + asked.shopper.externalId)
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(3));
        }
    }

    private static void adjust(Member member, int points, int status) {
        as("agent")
                .header("Idempotency-Key", key())
                .body(Map.of("points", points, "reason", "goodwill", "note", "parcel lost"))
                .post("/api/v1/customers/{id}/points/adjustments", member.shopper.externalId)
                .then()
                .statusCode(status);
    }

    private static Membership frozen() {
        return new Membership(List.of(), List.of(new Restriction("frozen", Instant.now(), null, "fraud", "hand")));
    }

    private static String reserve(Member member, String reward, String key, int status) {
        return member.me()
                .header("Idempotency-Key", key)
                .body(Map.of("reward", reward))
                .post("/api/v1/me/redemptions")
                .then()
                .statusCode(status)
                .extract()
                .jsonPath()
                .getString("id");
    }

    private void becomes(String quote, String state) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            orders.runAtOnce();
            assertThat(Basket.state(quote)).isEqualTo(state);
        });
    }

    @Test
    void theKeptOnesDataHasThePartsRowsToo() {
        a.shopper.isPartOf(b.shopper);

        for (var asked : List.of(a, b)) {
            var data = asked.me()
                    .get("/api/v1/me/data/benefits")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            assertThat(data.getString("customerId")).isEqualTo(b.shopper.id.toString());
            assertThat(data.getList("records.lots")).hasSize(2);
            assertThat(data.getList("records.balances.externalId"))
                    .isEqualTo(List.of(b.shopper.externalId, a.shopper.externalId));
        }
    }
}
