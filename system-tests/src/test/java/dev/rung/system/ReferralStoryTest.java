package dev.rung.system;

import static dev.rung.system.Storefront.event;
import static dev.rung.system.Storefront.newId;
import static dev.rung.system.Storefront.paid;
import static dev.rung.system.Storefront.refunded;
import static java.time.temporal.ChronoUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Bob invites a friend by his code, with the earning rules that Rung comes with: both have points once the friend's
/// first order is completed, and neither has once all of it went back.
@ExtendWith(Suite.Extension.class)
class ReferralStoryTest {

    private final String friend = newId("C-FRIEND");
    private final String order = newId("order");
    private final Instant now = Instant.now().truncatedTo(SECONDS);
    private final Storefront shop;

    ReferralStoryTest(SuiteAccess suite) {
        this.shop = new Storefront(suite);
    }

    @Test
    void bothAreRewardedForTheFirstOrderAndAFullRefundTakesItBack() {
        shop.as("storefront").body("{}").put("/customers/C-BOB").then().statusCode(200);
        var code = read("/me/referral").getString("code");
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> read("/me/referral/rewards"));
        var before = pointsForFriends();

        theFriendComesBy(code);
        shop.send(paid(order, friend, now, "100.00")).statusCode(202);
        shop.send(event(newId("completed"), "order.completed", friend, now.plusSeconds(1), """
                {"orderId": "%s"}""".formatted(order)))
                .statusCode(202);

        awaitPoints(100, 50);
        assertThat(pointsForFriends()).isEqualTo(before + 100);
        assertThat(read("/me/referral").getBoolean("referred")).isFalse();

        shop.send(refunded(newId("refund"), order, friend, now.plusSeconds(2), "100.00"))
                .statusCode(202);

        awaitPoints(0, 0);
        assertThat(pointsForFriends()).isEqualTo(before);
        shop.as("admin").post("/points/proof").then().statusCode(200).body("holds", equalTo(true));
    }

    /// With a contact point that the shop has verified: without one nobody is a newcomer.
    private void theFriendComesBy(String code) {
        shop.as("storefront")
                .body("""
                        {"emails": [{"value": "%s@example.com", "verified": true}]}""".formatted(friend))
                .put("/customers/" + friend)
                .then()
                .statusCode(200);
        shop.as("storefront")
                .body("{\"code\": \"%s\"}".formatted(code))
                .post("/customers/" + friend + "/referral")
                .then()
                .statusCode(200);
    }

    /// Of the friend: those of the order, and those for coming by a code, which wait as long as an order's.
    private void awaitPoints(int ofTheOrder, int forComing) {
        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> shop.as("agent")
                        .get("/customers/" + friend + "/points")
                        .then()
                        .statusCode(200)
                        .body("available", equalTo(ofTheOrder))
                        .body("pending", equalTo(forComing)));
    }

    private long pointsForFriends() {
        return read("/me/referral/rewards").getLong("points");
    }

    private JsonPath read(String path) {
        return shop.as("bob").get(path).then().statusCode(200).extract().jsonPath();
    }
}
