package dev.rung.benefits.redemption;

import static dev.rung.benefits.catalogue.Catalogue.as;
import static dev.rung.benefits.redemption.Member.pieces;
import static dev.rung.benefits.redemption.Member.theBooksHold;
import static dev.rung.benefits.reward.RewardShop.draft;
import static dev.rung.benefits.reward.RewardShop.mug;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.rung.benefits.Database;
import dev.rung.benefits.ledger.Ledger;
import dev.rung.contracts.benefits.PointsEvent;
import dev.rung.contracts.benefits.RedemptionEvent.RedemptionCancelled;
import dev.rung.contracts.benefits.RedemptionEvent.RedemptionConfirmed;
import dev.rung.contracts.benefits.RedemptionEvent.RedemptionRefunded;
import dev.rung.contracts.benefits.RedemptionEvent.RedemptionReserved;
import dev.rung.contracts.customer.Membership;
import dev.rung.contracts.customer.Membership.Restriction;
import dev.rung.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// From a reward on offer to one that is handed out, and back.
@QuarkusTest
@WithTestResource(Servers.class)
class RedemptionTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final Map<String, String> CASH = Map.of("amount", "9.90", "currency", "CNY");

    @Inject
    Ledger ledger;

    private Member alice;

    @BeforeEach
    void aliceHasAHundredPoints() {
        alice = new Member(ledger).withPoints(100);
    }

    @Test
    void aRewardIsReservedThenConfirmed() {
        var mug = mug(60, 5L, Map.of());
        var id = alice.reserve(mug)
                .statusCode(201)
                .body("state", equalTo("reserved"))
                .body("name", equalTo("Enamel mug"))
                .body("points", equalTo(60))
                .body("cash", nullValue())
                .extract()
                .jsonPath()
                .getString("id");
        alice.has(40, 60, 0);
        assertThat(pieces(mug)).containsExactly(4L, 1L, 0L);

        alice.confirm(id).statusCode(200).body("state", equalTo("confirmed")).body("until", nullValue());
        alice.confirm(id).statusCode(200);

        alice.has(40, 0, 60);
        assertThat(pieces(mug)).containsExactly(4L, 0L, 1L);
        alice.cancel(id)
                .statusCode(409)
                .body("type", equalTo("urn:problem:redemption-not-possible-now"))
                .body("state", equalTo("confirmed"));
        assertThat(told()).containsExactly(RedemptionReserved.class, RedemptionConfirmed.class);
        theBooksHold();
    }

    @Test
    void whoIsFrozenSpendsNothingUntilThatEnds() {
        var mug = mug(60, 5L, Map.of());
        alice.shopper.stands(
                new Membership(List.of(), List.of(new Restriction("frozen", Instant.EPOCH, null, "dispute", "hand"))));

        alice.reserve(mug)
                .statusCode(409)
                .body("type", equalTo("urn:problem:points-on-hold"))
                .body("memberStatus", equalTo("frozen"));
        alice.has(100, 0, 0);
        assertThat(pieces(mug)).containsExactly(5L, 0L, 0L);

        alice.shopper.stands(new Membership(
                List.of(), List.of(new Restriction("frozen", Instant.EPOCH, Instant.now(), "dispute", "hand"))));
        alice.reserve(mug).statusCode(201);
        theBooksHold();
    }

    @Test
    void whatIsCancelledComesBack() {
        var mug = mug(60, 5L, Map.of());
        var id = alice.reserved(mug);

        alice.cancel(id).statusCode(204);
        alice.cancel(id).statusCode(204);

        alice.has(100, 0, 0);
        assertThat(pieces(mug)).containsExactly(5L, 0L, 0L);
        alice.confirm(id).statusCode(409).body("state", equalTo("cancelled"));
        alice.redemptions()
                .body("items.id", equalTo(List.of(id)))
                .body("items[0].state", equalTo("cancelled"))
                .body("items[0].reason", equalTo("customer"));
        assertThat(told()).containsExactly(RedemptionReserved.class, RedemptionCancelled.class);
        theBooksHold();
    }

    @Test
    void theSameRequestReservesOnceAndAnotherBodyIsRefused() {
        var mug = mug(20, 5L, Map.of());
        var key = "k-" + UUID.randomUUID();
        var first = alice.reserve(mug, key).statusCode(201).extract().asString();

        assertThat(alice.reserve(mug, key).statusCode(200).extract().asString()).isEqualTo(first);
        alice.reserve(mug(20, 5L, Map.of()), key)
                .statusCode(422)
                .body("type", equalTo("urn:problem:idempotency-key-reused"));
        new Member(ledger).withPoints(100).reserve(mug, key).statusCode(201);

        alice.has(80, 20, 0);
        assertThat(pieces(mug)).containsExactly(3L, 2L, 0L);
    }

    /// Its points go to the lots that they came from; what the earlier lot gets back after its end expires.
    @Test
    void aRefundGivesPointsBackToWhereTheyCameFrom() {
        var early = TODAY.plusDays(3);
        var bob = new Member(ledger)
                .withPoints("early", 30, early, Instant.now())
                .withPoints("late", 50, early.plusYears(1), Instant.now());
        var mug = mug(60, 5L, Map.of());
        var id = bob.reserved(mug);
        bob.confirm(id).statusCode(200);
        assertThat(bob.points("available", "late")).isEqualTo(20);

        bob.refund(id, "damaged")
                .statusCode(200)
                .body("state", equalTo("refunded"))
                .body("reason", equalTo("damaged"));
        bob.refund(id, "mistake").statusCode(200).body("reason", equalTo("damaged"));

        bob.has(80, 0, 0);
        assertThat(bob.lot("early")).isEqualTo("30 until " + early.toString().replace("-", ""));
        assertThat(bob.lot("late"))
                .isEqualTo("50 until " + early.plusYears(1).toString().replace("-", ""));
        assertThat(pieces(mug)).containsExactly(4L, 0L, 1L);
        assertThat(Database.count("select count(*) from audit where subject = ?", id))
                .isEqualTo(1);
        assertThat(bob.announced()).last().isInstanceOf(RedemptionRefunded.class);
        theBooksHold();
    }

    @Test
    void whatIsToBePaidForIsConfirmedByTheStore() {
        var id = alice.reserved(mug(60, 5L, Map.of("cash", CASH)));

        alice.confirm(id).statusCode(409).body("type", equalTo("urn:problem:redemption-needs-payment"));
        as("storefront")
                .post("/api/v1/redemptions/{id}/confirmation", id)
                .then()
                .statusCode(200)
                .body("cash.amount", equalTo("9.90"))
                .body("state", equalTo("confirmed"));
    }

    @Test
    void aStorefrontRedeemsForItsCustomers() {
        var mug = mug(60, 5L, Map.of());
        var key = "k-" + UUID.randomUUID();
        var id = forAlice(mug, key).statusCode(201).extract().jsonPath().getString("id");
        forAlice(mug, key).statusCode(200).body("id", equalTo(id));

        as("storefront").delete("/api/v1/redemptions/{id}", id).then().statusCode(204);

        as("agent")
                .get("/api/v1/customers/{id}/redemptions", alice.shopper.externalId)
                .then()
                .statusCode(200)
                .body("items[0].reason", equalTo("storefront"));
        alice.has(100, 0, 0);
    }

    @Test
    void staffCancelWithAReasonThatIsAudited() {
        var id = alice.reserved(mug(60, 5L, Map.of()));

        cancelByStaff(id, "nonsense").statusCode(400);
        cancelByStaff(id, "unavailable")
                .statusCode(200)
                .body("state", equalTo("cancelled"))
                .body("reason", equalTo("unavailable"));

        alice.has(100, 0, 0);
        assertThat(Database.count(
                        "select count(*) from audit where subject = ? and action = 'redemption.cancelled'", id))
                .isEqualTo(1);
    }

    @Test
    void eachRefusalSaysWhatIsInTheWay() throws SQLException {
        refused(mug(101, 5L, Map.of()), "points-too-few").body("missing", equalTo(1));
        refused(mug(60, 0L, Map.of()), "reward-sold-out");
        refused(draft(60, 5L, Map.of()), "reward-not-on-offer").body("from", nullValue());
        var tomorrow = TODAY.plusDays(1).toString();
        refused(mug(60, 5L, Map.of("from", tomorrow)), "reward-not-on-offer").body("from", equalTo(tomorrow));
        refused(overSince(mug(60, 5L, Map.of("until", TODAY.toString()))), "reward-gone");
        refused(mug(60, 5L, Map.of("lowestTier", "gold")), "tier-too-low").body("lowestTier", equalTo("gold"));
        alice.reserve("nothing").statusCode(404).body("type", equalTo("urn:problem:reward-unknown"));
        var withdrawn = mug(60, 5L, Map.of());
        as("benefits-manager")
                .post("/api/v1/reward-catalogue/{code}/withdrawal", withdrawn)
                .then()
                .statusCode(200);
        refused(withdrawn, "reward-gone");
        alice.has(100, 0, 0);
    }

    @Test
    void aLimitCountsWhatStands() {
        var mug = mug(10, 5L, Map.of("limit", 1, "period", "month"));
        alice.cancel(alice.reserved(mug));
        var id = alice.reserved(mug);
        var next = TODAY.withDayOfMonth(1).plusMonths(1).toString();

        refused(mug, "reward-limit-reached").body("limit", equalTo(1)).body("nextFrom", equalTo(next));
        alice.confirm(id).statusCode(200);
        refused(mug, "reward-limit-reached");
        new Member(ledger).withPoints(10).reserve(mug).statusCode(201);
    }

    @Test
    void aTierOpensWhatIsForIt() {
        var mug = mug(60, 5L, Map.of("lowestTier", "gold"));
        alice.shopper.reaches("gold", Instant.now().minusSeconds(60)).awaitAllProcessed();

        alice.reserve(mug).statusCode(201);
    }

    @Test
    void membersSeeWhatIsOnOfferAndWhatIsInTheirWay() {
        var mug = mug(120, 5L, Map.of());
        var before = mug.substring(0, mug.length() - 1);

        alice.me()
                .get("/api/v1/rewards?limit=1&after=" + before)
                .then()
                .statusCode(200)
                .body("items.code", equalTo(List.of(mug)))
                .body("items[0].name", equalTo("Enamel mug"))
                .body("items[0].left", equalTo(5))
                .body("items[0].obstacle.reason", equalTo("too-few-points"))
                .body("items[0].obstacle.missing", equalTo(20));
        as("storefront")
                .get("/api/v1/rewards?limit=1&after=" + before)
                .then()
                .statusCode(200)
                .body("items[0].obstacle", nullValue());
        as("storefront")
                .get("/api/v1/customers/{id}/rewards?limit=1&after=" + before, alice.shopper.externalId)
                .then()
                .statusCode(200)
                .body("items[0].obstacle.missing", equalTo(20));
    }

    @Test
    void othersNeitherReadNorChangeThem() {
        var id = alice.reserved(mug(60, 5L, Map.of()));
        var bob = new Member(ledger);

        bob.confirm(id).statusCode(404);
        bob.cancel(id).statusCode(404);
        bob.me()
                .get("/api/v1/customers/{id}/redemptions", alice.shopper.externalId)
                .then()
                .statusCode(403);
        alice.me().post("/api/v1/redemptions/{id}/confirmation", id).then().statusCode(403);
        as("marketer").post("/api/v1/redemptions/{id}/confirmation", id).then().statusCode(403);
        alice.me()
                .body(Map.of("reward", "nothing"))
                .post("/api/v1/me/redemptions")
                .then()
                .statusCode(400);
        alice.refund(id, "mistake").statusCode(409).body("state", equalTo("reserved"));
    }

    private ValidatableResponse refused(String reward, String type) {
        return alice.reserve(reward)
                .statusCode(409)
                .body("type", equalTo("urn:problem:" + type))
                .body("errors[0].field", equalTo("reward"));
    }

    private ValidatableResponse forAlice(String reward, String key) {
        return as("storefront")
                .header("Idempotency-Key", key)
                .body(Map.of("externalId", alice.shopper.externalId, "reward", reward))
                .post("/api/v1/redemptions")
                .then();
    }

    private static ValidatableResponse cancelByStaff(String id, String reason) {
        return as("agent")
                .body(Map.of("reason", reason))
                .post("/api/v1/redemptions/{id}/cancellation", id)
                .then();
    }

    private List<Class<?>> told() {
        return alice.announced().stream()
                .<Class<?>>map(PointsEvent::getClass)
                .filter(type -> type.getSimpleName().startsWith("Redemption"))
                .toList();
    }

    /// As it stands the day after its last one.
    private static String overSince(String reward) throws SQLException {
        Database.execute(
                "update rewards set content = cast(jsonb_set(cast(content as jsonb), '{until}', to_jsonb(cast(? as text))) as text)"
                        + " where code = ?",
                TODAY.minusDays(1).toString(),
                reward);
        return reward;
    }
}
