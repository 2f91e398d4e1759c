package dev.rung.benefits.reward;

import static dev.rung.benefits.catalogue.Catalogue.as;
import static dev.rung.benefits.reward.RewardShop.add;
import static dev.rung.benefits.reward.RewardShop.content;
import static dev.rung.benefits.reward.RewardShop.draft;
import static dev.rung.benefits.reward.RewardShop.mug;
import static dev.rung.benefits.reward.RewardShop.restock;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.rung.benefits.Database;
import dev.rung.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Servers.class)
class RewardCatalogueTest {

    private static final String ONE = "/api/v1/reward-catalogue/{code}";
    private static final Map<String, String> CASH = Map.of("amount", "9.90", "currency", "CNY");

    @Test
    void aRewardIsDraftedOfferedChangedAndWithdrawn() {
        var code = draft(60, 5L, Map.of());
        as("analyst")
                .get(ONE, code)
                .then()
                .statusCode(200)
                .body("state", equalTo("draft"))
                .body("stock", equalTo(5))
                .body("content.names.en", equalTo("Enamel mug"))
                .body("content.limit", nullValue());

        step(code, "withdrawal", 409);
        step(code, "offering", 200);
        step(code, "offering", 200);
        var changed = content(80, Map.of("cash", CASH, "limit", 1, "period", "month", "lowestTier", "silver"));
        as("benefits-manager")
                .body(changed)
                .put(ONE, code)
                .then()
                .statusCode(200)
                .body("content.points", equalTo(80))
                .body("content.cash.amount", equalTo("9.90"))
                .body("stock", equalTo(5))
                .body("state", equalTo("on-offer"));
        step(code, "withdrawal", 200);

        as("analyst").get(ONE, code).then().body("state", equalTo("withdrawn"));
        assertThat(audited(code)).isEqualTo(4);
    }

    @Test
    void aCodeIsNeverUsedAgain() {
        var code = mug(60, 5L, Map.of());
        step(code, "withdrawal", 200);

        add(code, 1L, content(10, Map.of())).statusCode(409).body("type", equalTo("urn:problem:reward-code-used"));
    }

    @Test
    void whatEndedBeforeIsNotOffered() {
        var code = draft(10, null, Map.of("until", "2020-01-01"));
        as("benefits-manager")
                .post("/api/v1/reward-catalogue/{code}/offering", code)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:problem:reward-unsound"))
                .body("errors.field", contains("until"));

        var offered = mug(10, null, Map.of());
        as("benefits-manager")
                .body(content(10, Map.of("until", "2020-01-01")))
                .put("/api/v1/reward-catalogue/{code}", offered)
                .then()
                .statusCode(422)
                .body("errors.field", contains("until"));
    }

    @Test
    void moneyIsNoFinerThanTheCurrency() {
        var finer = Map.of("amount", "0.005", "currency", "CNY");

        add("x-" + UUID.randomUUID(), null, content(10, Map.of("kind", "cash-off", "value", finer, "cash", finer)))
                .statusCode(422)
                .body("errors.field", containsInAnyOrder("cash.amount", "value.amount"));
    }

    @Test
    void everyMistakeIsToldAtOnce() {
        var content = content(
                0,
                Map.of(
                        "kind", "cash-off",
                        "names", Map.of("en", "Mug"),
                        "couponBatch", UUID.randomUUID(),
                        "cash", Map.of("amount", "0", "currency", "CNY"),
                        "from", "2026-12-02",
                        "until", "2026-12-01",
                        "lowestTier", "platinum",
                        "limit", 0,
                        "period", "week"));

        add("x-" + UUID.randomUUID(), null, content)
                .statusCode(422)
                .body("type", equalTo("urn:problem:reward-unsound"))
                .body(
                        "errors.field",
                        containsInAnyOrder(
                                "period",
                                "names.zh-CN",
                                "points",
                                "cash.amount",
                                "limit",
                                "lowestTier",
                                "until",
                                "couponBatch",
                                "value"));
    }

    @Test
    void aStockIsCorrectedByASignedChangeThatCountsOnce() {
        var code = mug(60, 5L, Map.of());
        var key = "k-" + UUID.randomUUID();

        restock(code, 3, key).statusCode(201).body("stock", equalTo(8));
        restock(code, 3, key).statusCode(200).body("stock", equalTo(8));
        restock(code, 4, key).statusCode(422).body("type", equalTo("urn:problem:idempotency-key-reused"));
        restock(code, -9, key + "-2")
                .statusCode(409)
                .body("type", equalTo("urn:problem:stock-too-low"))
                .body("stock", equalTo(8));
        restock(code, -8, key + "-3").statusCode(201).body("stock", equalTo(0));
        restock(code, 0, key + "-4").statusCode(400).body("errors[0].field", equalTo("change"));

        as("analyst").get(ONE, code).then().body("stock", equalTo(0));
        as("analyst")
                .get(ONE + "/stock-changes?limit=1", code)
                .then()
                .statusCode(200)
                .body("items.change", equalTo(List.of(-8)))
                .body("items.author", equalTo(List.of("benefits-manager")));
        assertThat(audited(code)).isEqualTo(4);
    }

    @Test
    void aStockThatIsNotCountedIsNotCorrected() {
        restock(mug(60, null, Map.of()), 1, "k-" + UUID.randomUUID())
                .statusCode(409)
                .body("type", equalTo("urn:problem:stock-not-counted"));
    }

    @Test
    void staffReadAllAndOnlyManagersWrite() {
        var code = draft(60, 5L, Map.of());
        var before = code.substring(0, code.length() - 1);

        as("agent")
                .get("/api/v1/reward-catalogue?limit=200&after=" + before)
                .then()
                .statusCode(200)
                .body("items.code", hasItem(code));
        for (var role : List.of("marketer", "approver", "agent", "storefront")) {
            as(role).body(content(1, Map.of())).put(ONE, code).then().statusCode(403);
            as(role).post(ONE + "/offering", code).then().statusCode(403);
        }
        as("storefront").get("/api/v1/reward-catalogue").then().statusCode(403);
        as("agent").get(ONE, "nothing").then().statusCode(404).body("type", equalTo("urn:problem:reward-unknown"));
    }

    private static void step(String code, String step, int status) {
        as("benefits-manager").post(ONE + "/" + step, code).then().statusCode(status);
    }

    private static long audited(String code) {
        return Database.count("select count(*) from audit where subject = ?", code);
    }
}
