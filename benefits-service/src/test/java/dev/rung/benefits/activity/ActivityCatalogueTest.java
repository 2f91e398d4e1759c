package dev.rung.benefits.activity;

import static dev.rung.benefits.activity.ActivityShop.TODAY;
import static dev.rung.benefits.activity.ActivityShop.add;
import static dev.rung.benefits.activity.ActivityShop.content;
import static dev.rung.benefits.activity.ActivityShop.draft;
import static dev.rung.benefits.activity.ActivityShop.lottery;
import static dev.rung.benefits.activity.ActivityShop.prize;
import static dev.rung.benefits.activity.ActivityShop.started;
import static dev.rung.benefits.activity.ActivityShop.step;
import static dev.rung.benefits.activity.ActivityShop.tag;
import static dev.rung.benefits.catalogue.Catalogue.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.rung.benefits.Database;
import dev.rung.benefits.ledger.Ledger;
import dev.rung.benefits.redemption.Member;
import dev.rung.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Activities as staff keep them and members see them.
@QuarkusTest
@WithTestResource(Servers.class)
class ActivityCatalogueTest {

    private static final Map<String, Object> LOTTERY = lottery(10, 2, List.of(prize("nothing", 5, Map.of())));

    @Inject
    Ledger ledger;

    @Test
    void aDraftIsChangedUntilItIsPutOnAndEndsOnce() {
        var code = draft("lottery", LOTTERY);
        var longer = content("lottery", LOTTERY);
        longer.put("until", TODAY.plusDays(20).toString());
        as("benefits-manager")
                .body(longer)
                .put("/api/v1/activity-catalogue/{code}", code)
                .then()
                .statusCode(200)
                .body("state", equalTo("draft"));

        step(code, "start").statusCode(200).body("state", equalTo("on"));
        step(code, "start").statusCode(200);
        as("benefits-manager")
                .body(longer)
                .put("/api/v1/activity-catalogue/{code}", code)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:activity-not-now"));

        step(code, "end").statusCode(200).body("state", equalTo("ended"));
        step(code, "end").statusCode(200);
        step(code, "start").statusCode(409);
        assertThat(Database.count("select count(*) from audit where subject = ?", code))
                .isEqualTo(4);
    }

    @Test
    void nobodyPutsOnWhatTheyWrote() {
        var code = draft("lottery", LOTTERY);
        as("admin")
                .body(content("lottery", LOTTERY))
                .put("/api/v1/activity-catalogue/{code}", code)
                .then()
                .statusCode(200);
        for (var writer : List.of("benefits-manager", "admin")) {
            step(writer, code, "start")
                    .statusCode(403)
                    .body("type", equalTo("urn:problem:four-eyes"))
                    .body("writers", hasSize(2));
        }
        step("approver", code, "start").statusCode(200).body("author", equalTo("approver"));
        step("approver", code, "end").statusCode(403);
    }

    /// Else a writer changes what an approver reads, and has it put on.
    @Test
    void nobodyPutsOnWhatChangedWhileTheyLooked() {
        var code = draft("lottery", LOTTERY);
        var read = tag(code);
        var richer = content("lottery", lottery(10, 2, List.of(prize("points", 5, Map.of("points", 1_000_000)))));
        change(code, richer, read).statusCode(200).body("hash", not(equalTo(read.replace("\"", ""))));

        as("approver")
                .header("If-Match", read)
                .post("/api/v1/activity-catalogue/{code}/start", code)
                .then()
                .statusCode(412)
                .body("type", equalTo("urn:problem:activity-changed"));
        as("approver")
                .post("/api/v1/activity-catalogue/{code}/start", code)
                .then()
                .statusCode(428);
        as("analyst").get("/api/v1/activity-catalogue/{code}", code).then().body("state", equalTo("draft"));
        step(code, "start").statusCode(200);
    }

    @Test
    void ofTwoWritersTheSecondDoesNotOverwriteTheFirst() {
        var code = draft("lottery", LOTTERY);
        var read = tag(code);
        var longer = content("lottery", LOTTERY);
        longer.put("until", TODAY.plusDays(20).toString());
        change(code, longer, read).statusCode(200);
        change(code, content("lottery", LOTTERY), read).statusCode(412);
        as("analyst")
                .get("/api/v1/activity-catalogue/{code}", code)
                .then()
                .body("content.until", equalTo(TODAY.plusDays(20).toString()));
    }

    private static ValidatableResponse change(String code, Map<String, Object> content, String read) {
        return as("benefits-manager")
                .header("If-Match", read)
                .body(content)
                .put("/api/v1/activity-catalogue/{code}", code)
                .then();
    }

    @Test
    void aCodeIsUsedOnceAndFaultsAreToldAtOnce() {
        var code = draft("lottery", LOTTERY);
        add(code, content("lottery", LOTTERY)).statusCode(409);
        var unsound = content("lottery", Map.of("streak", Map.of("days", 1, "points", 5)));
        unsound.put("until", TODAY.minusDays(1).toString());
        add("a-" + UUID.randomUUID(), unsound)
                .statusCode(422)
                .body("errors.field", equalTo(List.of("until", "lottery", "streak")));
    }

    @Test
    void onlyWhoManagesBenefitsWritesAndStaffRead() {
        var code = draft("lottery", LOTTERY);
        as("marketer")
                .post("/api/v1/activity-catalogue/{code}/start", code)
                .then()
                .statusCode(403);
        as("marketer").get("/api/v1/activity-catalogue/{code}", code).then().statusCode(200);
        new Member(ledger)
                .me()
                .get("/api/v1/activity-catalogue/{code}", code)
                .then()
                .statusCode(403);
    }

    @Test
    void aMemberSeesWhatIsOnAndWhyItIsNotForThem() {
        var alice = new Member(ledger).withPoints(4);
        var lottery = started("lottery", LOTTERY);
        var hidden = draft("lottery", LOTTERY);
        var gold = content("lottery", LOTTERY);
        gold.put("lowestTier", "gold");
        var forGold = "a-" + UUID.randomUUID();
        add(forGold, gold).statusCode(201);
        step(forGold, "start").statusCode(200);

        var mine = alice.me().get("/api/v1/me/activities?limit=200").then().statusCode(200);
        mine.body("items.code", hasItem(lottery))
                .body("items.findAll { it.code == '%s' }".formatted(hidden), hasSize(0))
                .body("items.find { it.code == '%s' }.name".formatted(lottery), equalTo("Summer draw"))
                .body("items.find { it.code == '%s' }.obstacle.reason".formatted(lottery), equalTo("too-few-points"))
                .body("items.find { it.code == '%s' }.obstacle.missing".formatted(lottery), equalTo(6))
                .body("items.find { it.code == '%s' }.obstacle.reason".formatted(forGold), equalTo("tier-too-low"));
        alice.me()
                .get("/api/v1/activities?limit=200")
                .then()
                .statusCode(200)
                .body("items.find { it.code == '%s' }.obstacle".formatted(forGold), nullValue())
                .body("items.find { it.code == '%s' }.prizes[0].count".formatted(lottery), equalTo(5));
    }

    @Test
    void aMemberDayNamesAPromotionThatThereIs() {
        var code = draft("member-day", Map.of("promotion", "no-such-promotion"));
        step(code, "start").statusCode(422).body("errors.field", equalTo(List.of("promotion")));
        read(code).body("warnings.field", equalTo(List.of("promotion")));
    }

    @Test
    void aPrizeThatIsNotThereKeepsALotteryOff() {
        var code = draft(
                "lottery",
                lottery(
                        0,
                        1,
                        List.of(
                                prize("coupon", 1, Map.of("couponBatch", UUID.randomUUID())),
                                prize("nothing", 1, Map.of()))));
        step(code, "start").statusCode(422).body("errors.field", equalTo(List.of("lottery.prizes")));
        read(code).body("state", equalTo("draft")).body("warnings.field", equalTo(List.of("lottery.prizes")));
    }

    @Test
    void whoWritesALotteryHearsAtOnceOfPrizesThatAreNotThere() {
        var reward = lottery(0, 1, List.of(prize("reward", 1, Map.of("reward", "no-such-reward"))));
        add("w-" + UUID.randomUUID(), content("lottery", reward))
                .statusCode(201)
                .body("warnings.field", equalTo(List.of("lottery.prizes")))
                .body("warnings[0].reason", containsString("no-such-reward"));
        add("w-" + UUID.randomUUID(), content("lottery", LOTTERY))
                .statusCode(201)
                .body("warnings", hasSize(0));
    }

    private static ValidatableResponse read(String code) {
        return as("analyst").get("/api/v1/activity-catalogue/{code}", code).then();
    }
}
