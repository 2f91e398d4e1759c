package dev.rung.benefits.coupon.campaign;

import static dev.rung.benefits.coupon.CouponShop.as;
import static dev.rung.benefits.coupon.CouponShop.content;
import static dev.rung.benefits.coupon.CouponShop.couponsOf;
import static dev.rung.benefits.coupon.CouponShop.draft;
import static dev.rung.benefits.coupon.CouponShop.open;
import static dev.rung.benefits.coupon.CouponShop.use;
import static dev.rung.benefits.coupon.CouponShop.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.rung.benefits.Database;
import dev.rung.benefits.Shopper;
import dev.rung.contracts.benefits.CouponEvent.CouponIssued;
import dev.rung.contracts.customer.Membership;
import dev.rung.contracts.customer.Membership.Restriction;
import dev.rung.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(CampaignProfile.class)
@WithTestResource(Servers.class)
class CampaignTest {

    private final Shopper alice = new Shopper().registers();
    private final Shopper bob = new Shopper().registers();

    @Test
    void eachOfAGroupGetsOneCouponHoweverOftenItIsAskedFor() {
        var batch = open(content("generated"));
        give(batch, "spring", alice, bob).statusCode(204);
        give(batch, "spring", alice, bob).statusCode(204);
        awaitIssued(batch);
        give(batch, "spring", bob, alice).statusCode(204);
        awaitIssued(batch);

        assertThat(couponsOf(alice))
                .singleElement()
                .satisfies(one -> assertThat(one).containsEntry("state", "issued"));
        assertThat(couponsOf(bob)).hasSize(1);
        assertThat(Database.count("select count(*) from coupons where campaign = 'spring' and customer_id = ?", bob.id))
                .isEqualTo(1);
        var campaign = campaigns(batch);
        assertThat(campaign.getInt("items[0].customers")).isEqualTo(2);
        assertThat(campaign.getInt("items[0].issued")).isEqualTo(2);
        await().until(() -> Database.count("select count(*) from outbox where key = ?", bob.id.toString()) == 0);
        assertThat(bob.announced())
                .filteredOn(CouponIssued.class::isInstance)
                .extracting(told -> ((CouponIssued) told).cause())
                .containsExactly("campaign");
    }

    @Test
    void whoIsRefusedIsCountedByReasonAndTriedAgain() {
        var batch = open(with(content("generated"), "perCustomer", 1));
        give(batch, "spring", alice).statusCode(204);
        awaitIssued(batch);
        bob.stands(excluded(null)).awaitAllProcessed();
        give(batch, "summer", alice, bob).statusCode(204);
        awaitIssued(batch);

        assertThat(campaigns(batch).getList("items[0].refused.reason"))
                .isEqualTo(List.of("customer-limit", "not-taking-part"));
        assertThat(campaigns(batch).getList("items[0].refused.customers")).isEqualTo(List.of(1, 1));

        bob.stands(excluded(Instant.now())).awaitAllProcessed();
        give(batch, "summer", alice, bob).statusCode(204);
        awaitIssued(batch);

        assertThat(campaigns(batch).getList("items[0].refused.reason")).isEqualTo(List.of("customer-limit"));
        assertThat(couponsOf(bob)).hasSize(1);
        assertThat(couponsOf(alice)).hasSize(1);
    }

    @Test
    void itIsACouponLikeAnyOther() {
        var batch = open(content("generated"));
        give(batch, "spring", alice).statusCode(204);
        awaitIssued(batch);
        var code = String.valueOf(couponsOf(alice).getFirst().get("code"));

        use("redeem", code, alice, "o1").then().statusCode(200);
        assertThat(Database.count(
                        "select count(*) from coupons where customer_id = ? and campaign = 'spring' and state = 'redeemed'",
                        alice.id))
                .isEqualTo(1);
    }

    @Test
    void theGroupMayBeATier() {
        var batch = open(content("generated"));
        alice.reaches("diamond", Instant.now()).awaitAllProcessed();
        put("marketer", batch, "top", Map.of("tier", "diamond")).statusCode(204);
        awaitIssued(batch);

        assertThat(couponsOf(alice)).hasSize(1);
        assertThat(couponsOf(bob)).isEmpty();
    }

    /// Coupons of a part are the kept one's too, who holds another tier.
    @Test
    void whoIsOnePersonIsInTheGroupOnceAndByTheTierOfTheKeptOne() {
        var part = new Shopper().registers().reaches("diamond", Instant.now());
        part.awaitAllProcessed();
        part.isPartOf(alice);
        bob.reaches("diamond", Instant.now()).awaitAllProcessed();

        var top = open(content("generated"));
        put("marketer", top, "top", Map.of("tier", "diamond")).statusCode(204);
        awaitIssued(top);
        assertThat(couponsOf(alice)).isEmpty();
        assertThat(couponsOf(bob)).hasSize(1);

        var named = open(content("generated"));
        give(named, "spring", part, alice).statusCode(204);
        awaitIssued(named);
        assertThat(couponsOf(alice)).hasSize(1);
    }

    @Test
    void whatCannotBeGivenIsRefused() {
        var batch = open(content("generated"));
        put("marketer", batch, "spring", Map.of())
                .statusCode(422)
                .body("type", equalTo("urn:problem:coupon-campaign-unsound"))
                .body("errors.field", contains("externalIds"));
        put("marketer", batch, "spring", Map.of("tier", "none")).statusCode(422).body("errors.field", contains("tier"));
        put("marketer", batch, "spring", Map.of("externalIds", List.of(alice.externalId, "C-NOBODY")))
                .statusCode(422)
                .body("errors.field", contains("externalIds[1]"));
        var id =
                draft(content("generated")).statusCode(201).extract().jsonPath().getString("id");
        give(id, "spring", alice).statusCode(409).body("reason", equalTo("not-open"));
        for (var role : List.of("analyst", "agent", "approver", "storefront")) {
            put(role, batch, "spring", Map.of("externalIds", List.of(alice.externalId)))
                    .statusCode(403);
        }
        assertThat(couponsOf(alice)).isEmpty();
    }

    private static Membership excluded(@Nullable Instant until) {
        return new Membership(List.of(), List.of(new Restriction("excluded", Instant.EPOCH, until, "dispute", "hand")));
    }

    private static ValidatableResponse give(String batch, String campaign, Shopper... group) {
        return put(
                "marketer",
                batch,
                campaign,
                Map.of(
                        "externalIds",
                        Stream.of(group).map(one -> one.externalId).toList()));
    }

    private static ValidatableResponse put(String role, String batch, String campaign, Map<String, ?> group) {
        return as(role).body(group)
                .put("/api/v1/coupon-batches/{id}/campaigns/{campaign}", batch, campaign)
                .then();
    }

    private static JsonPath campaigns(String batch) {
        return as("analyst")
                .get("/api/v1/coupon-batches/{id}/campaigns", batch)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void awaitIssued(String batch) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> campaigns(batch).getList("items.waiting", Integer.class).stream()
                        .allMatch(waiting -> waiting == 0));
    }
}
