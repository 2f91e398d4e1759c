package dev.rung.benefits.redemption;

import static dev.rung.benefits.catalogue.Catalogue.as;
import static dev.rung.benefits.reward.RewardShop.mug;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.rung.benefits.ledger.Ledger;
import dev.rung.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Staff see who redeemed a reward.
@QuarkusTest
@WithTestResource(Servers.class)
class RewardRedemptionTest {

    private static final String OF_REWARD = "/api/v1/reward-catalogue/{code}/redemptions";

    @Inject
    Ledger ledger;

    @Test
    void allCustomersAreListedNewestFirstAndOfNoOtherReward() {
        var mug = mug(10, null, Map.of());
        var first = Member.known(ledger).withPoints(100);
        var second = Member.known(ledger).withPoints(100);
        first.reserved(mug(10, null, Map.of()));
        first.confirm(first.reserved(mug)).statusCode(200);
        second.reserved(mug);

        var page = as("benefits-manager")
                .get(OF_REWARD + "?limit=1", mug)
                .then()
                .statusCode(200)
                .body("items.externalId", contains(second.shopper.externalId))
                .body("items.state", contains("reserved"))
                .body("next", notNullValue())
                .extract()
                .jsonPath();
        as("agent")
                .get(OF_REWARD + "?after={after}", mug, page.getString("next"))
                .then()
                .body("items.externalId", contains(first.shopper.externalId))
                .body("items.state", contains("confirmed"))
                .body("next", nullValue());
        as("admin").get(OF_REWARD, "nobody-knows").then().statusCode(200).body("items", empty());
    }

    @Test
    void onlyThoseWhoServeCustomersSeeThem() {
        for (var role : List.of("analyst", "marketer", "approver", "storefront", "customer")) {
            as(role).get(OF_REWARD, "mug").then().statusCode(403);
        }
    }
}
