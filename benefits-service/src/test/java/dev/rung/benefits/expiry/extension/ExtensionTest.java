package dev.rung.benefits.expiry.extension;

import static dev.rung.benefits.Database.count;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import dev.rung.benefits.Database;
import dev.rung.benefits.Shopper;
import dev.rung.contracts.benefits.PointsEvent.Extended;
import dev.rung.testing.Servers;
import dev.rung.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Servers.class)
class ExtensionTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final String ZHANG = Tokens.with("zhang", "benefits-manager");
    private static final String LI = Tokens.with("li", "approver");

    @Inject
    EveryFewSecondsExtendPoints everyFewSeconds;

    private final LocalDate today = LocalDate.now(SHANGHAI);
    private final LocalDate until = today.plusYears(2).plusMonths(6);
    private final LocalDate endOfLastYear = LocalDate.of(today.getYear() - 1, 12, 31);
    private final Shopper alice = new Shopper();

    @BeforeEach
    void aliceHasOpenPointsAndExpiredOnes() {
        var longAgo = endOfLastYear
                .minusYears(1)
                .minusDays(20)
                .atTime(12, 0)
                .atZone(SHANGHAI)
                .toInstant();
        alice.registers()
                .pays("old", "80", longAgo)
                .completes("old", longAgo.plusSeconds(60))
                .pays("new", "300", Instant.now().minusSeconds(120))
                .completes("new", Instant.now().minusSeconds(60))
                .awaitAllProcessed();
    }

    @Test
    void openPointsLastLongerAfterTwoPeopleAndTheCustomerReadsIt() throws Throwable {
        var draft = drafted(null);
        assertThat(draft.getString("state")).isEqualTo("draft");
        assertThat(draft.getLong("plan.extended")).isEqualTo(300);
        assertThat(draft.getLong("plan.reinstated")).isZero();
        run();
        assertThat(lastDayOf("new")).as("nothing changes by a draft").isNotEqualTo(until);

        approve(draft, LI).statusCode(200).body("state", equalTo("running"));
        run();

        one(draft).body("state", equalTo("done")).body("doneFor", equalTo(1)).body("extended", equalTo(300));
        assertThat(lastDayOf("new")).isEqualTo(until);
        assertThat(alice.points().getInt("available")).isEqualTo(300);
        assertThat(alice.points().getString("expiring[0].on")).isEqualTo(until.toString());
        given().auth()
                .oauth2(Tokens.customer(alice.externalId))
                .get("/api/v1/me/points/entries")
                .then()
                .body("items[0].kind", equalTo("extend"))
                .body("items[0].points", equalTo(300))
                .body("items[0].extendedUntil", equalTo(until.toString()))
                .body("items[0].source.kind", equalTo("extension"));
        assertThat(told())
                .extracting(Extended::points, Extended::reinstated, Extended::expiresOn)
                .containsExactly(tuple(300L, 0L, until));
        theBooksHold();
    }

    @Test
    void whatExpiredComesBackAndItsCostIsShownBefore() throws Throwable {
        var draft = drafted(endOfLastYear);
        assertThat(draft.getLong("plan.reinstated")).isEqualTo(80);
        assertThat(draft.getString("plan.cost.amount")).isEqualTo("0.80");

        approve(draft, LI).statusCode(200);
        run();

        assertThat(alice.points().getInt("available")).isEqualTo(380);
        assertThat(lastDayOf("old")).isEqualTo(until);
        alice.getsBack("old", "80", Instant.now()).awaitAllProcessed();
        assertThat(alice.points().getInt("available"))
                .as("a refund takes them, as it would have before their end")
                .isEqualTo(300);
        theBooksHold();
    }

    /// The mark on each customer is one guard, that nothing is shortened another.
    @Test
    void aBatchThatRunsTwiceChangesOnce() throws Throwable {
        var draft = drafted(endOfLastYear);
        approve(draft, LI).statusCode(200);
        run();
        var entries = alice.entries().size();

        run();
        Database.execute(
                "update points_extension_customers set done_at = null, extended = null, reinstated = null where number = ?",
                draft.getInt("number"));
        Database.execute("""
                update points_extensions set state = 'APPROVED', published_at = null, publisher = null, effective_at = null
                where number = ?""", draft.getInt("number"));
        run();

        assertThat(alice.entries()).hasSize(entries);
        assertThat(alice.points().getInt("available")).isEqualTo(380);
        draft(ZHANG, request(endOfLastYear))
                .statusCode(409)
                .body("type", equalTo("urn:problem:points-extension-empty"));
    }

    /// The approver read the cost of the plan: points that ended since would cost more.
    @Test
    void whatEndedAfterTheDraftIsNotApprovedAlong() throws Throwable {
        var draft = drafted(endOfLastYear);
        Database.execute(
                "update lots set expires_on = ? where customer_id = ? and source_id = 'new'",
                today.minusDays(1),
                alice.id);

        approve(draft, LI).statusCode(409).body("type", equalTo("urn:problem:points-extension-changed"));
        run();

        one(draft).body("state", equalTo("draft"));
        assertThat(alice.points().getInt("available")).as("they have ended").isZero();
    }

    @Test
    void pointsThatAreEarnedAfterTheDraftAreNotOfIt() throws Throwable {
        var draft = drafted(null);
        alice.pays("later", "70", Instant.now()).awaitAllProcessed();

        approve(draft, LI).statusCode(200);
        run();

        one(draft).body("state", equalTo("done")).body("extended", equalTo(300));
        assertThat(lastDayOf("later")).isNotEqualTo(until);
    }

    /// Their entry is there already, by somebody's mistake.
    @Test
    void aCustomerWhoCannotBeExtendedDoesNotHoldUpTheOthers() throws Throwable {
        var bob = new Shopper();
        bob.registers()
                .pays("new", "50", Instant.now().minusSeconds(120))
                .completes("new", Instant.now().minusSeconds(60))
                .awaitAllProcessed();
        var group = new HashMap<>(request(null));
        group.put("externalIds", List.of(alice.externalId, bob.externalId));
        var draft = draft(ZHANG, group).statusCode(201).extract().jsonPath();
        Database.execute("""
                insert into transactions (id, customer_id, key, kind, source_kind, source_id, cause, occurred_at, occurred_on)
                values (gen_random_uuid(), ?, ?, 'extend', 'extension', '0', 'decision', now(), current_date)""", bob.id, "extension/%d/extend".formatted(draft.getInt("number")));

        approve(draft, LI).statusCode(200);
        run();

        assertThat(lastDayOf("new")).isEqualTo(until);
        one(draft).body("state", equalTo("running")).body("doneFor", equalTo(1)).body("failing", equalTo(1));
        assertThat(count(
                        "select count(*) from points_extension_customers where number = ? and failed_at is not null",
                        draft.getInt("number")))
                .isEqualTo(1);
    }

    @Test
    void whoseTierWasNeverToldHoldsTheLowestAndOthersAreRefused() {
        var draft = draft(ZHANG, Map.of("comment", "thanks", "tier", "regular", "until", until.toString()))
                .statusCode(201)
                .extract()
                .jsonPath();
        assertThat(count(
                        "select count(*) from points_extension_customers where number = ? and customer_id = ?",
                        draft.getInt("number"),
                        alice.id))
                .isEqualTo(1);
        draft(ZHANG, Map.of("comment", "x", "tier", "golden", "until", until.toString()))
                .statusCode(422)
                .body("errors.field", contains("tier"));
    }

    @Test
    void laterFactsDoNotShortenWhatPeopleExtended() throws Throwable {
        approve(drafted(null), LI).statusCode(200);
        run();

        alice.reaches("gold", Instant.now().minusSeconds(600)).awaitAllProcessed();

        assertThat(lastDayOf("new")).isEqualTo(until);
        assertThat(alice.points().getInt("available")).as("the tier multiplies").isEqualTo(450);
    }

    @Test
    void aTierIsAGroupAsItIsWhenItIsDrafted() throws Throwable {
        var bob = new Shopper();
        bob.registers()
                .reaches("diamond", Instant.now().minusSeconds(600))
                .pays("o1", "10", Instant.now().minusSeconds(120))
                .completes("o1", Instant.now().minusSeconds(60))
                .awaitAllProcessed();
        var draft = draft(ZHANG, Map.of("comment", "thanks", "tier", "diamond", "until", until.toString()))
                .statusCode(201)
                .extract()
                .jsonPath();
        alice.reaches("diamond", Instant.now().minusSeconds(600)).awaitAllProcessed();

        approve(draft, LI).statusCode(200);
        run();

        assertThat(count("select count(*) from lots where customer_id = ? and extended_until is not null", bob.id))
                .isEqualTo(1);
        assertThat(lastDayOf("new")).isNotEqualTo(until);
    }

    /// Their points are the kept one's too, who holds the tier.
    @Test
    void allAccountsOfAPersonAreOfTheKeptOnesTier() {
        new Shopper()
                .registers()
                .pays("new", "50", Instant.now().minusSeconds(120))
                .awaitAllProcessed();
        alice.isPartOf(new Shopper()
                .registers()
                .reaches("diamond", Instant.now().minusSeconds(600))
                .awaitAllProcessed());

        assertThat(isIn("diamond", alice)).isTrue();
        assertThat(isIn("regular", alice)).isFalse();
        assertThat(isIn(Map.of("externalIds", List.of(alice.externalId)), alice))
                .isTrue();
    }

    /// customer-service tells of them later.
    @Test
    void whoHasPointsIsInTheGroupOfATierThoughNobodyToldWhoTheyAre() {
        var unknown = new Shopper();
        unknown.reaches("diamond", Instant.now().minusSeconds(600))
                .pays("o1", "10", Instant.now().minusSeconds(120))
                .completes("o1", Instant.now().minusSeconds(60))
                .awaitAllProcessed();

        assertThat(isIn("diamond", unknown)).isTrue();
    }

    private boolean isIn(String tier, Shopper customer) {
        return isIn(Map.of("tier", tier), customer);
    }

    private boolean isIn(Map<String, ?> group, Shopper customer) {
        var request = new HashMap<String, Object>(group);
        request.put("comment", "thanks");
        request.put("until", until.toString());
        var number = draft(ZHANG, request).statusCode(201).extract().jsonPath().getInt("number");
        return count(
                        "select count(*) from points_extension_customers where number = ? and customer_id = ?",
                        number,
                        customer.id)
                == 1;
    }

    @Test
    void nobodyApprovesTheirOwnNorWhatTheyDidNotRead() throws Throwable {
        var both = Tokens.with("wang", "benefits-manager", "approver");
        var draft = draft(both, request(null)).statusCode(201).extract().jsonPath();

        approve(draft, both).statusCode(403).body("type", equalTo("urn:problem:four-eyes"));
        as(LI).post("/api/v1/points/extensions/{number}/approval", draft.getInt("number"))
                .then()
                .statusCode(428);
        as(LI).header("If-Match", "\"other\"")
                .post("/api/v1/points/extensions/{number}/approval", draft.getInt("number"))
                .then()
                .statusCode(412);
        assertThatThrownBy(() -> Database.execute("""
                        update points_extensions set state = 'APPROVED', approver = 'wang', approved_at = now()
                        where number = ?""", draft.getInt("number")))
                .hasMessageContaining("points_extensions_four_eyes");
        as(ZHANG)
                .delete("/api/v1/points/extensions/{number}", draft.getInt("number"))
                .then()
                .statusCode(204);
        approve(draft, LI).statusCode(409);
        run();
        assertThat(lastDayOf("new")).isNotEqualTo(until);
    }

    @Test
    void aDraftTellsAllThatIsWrong() {
        draft(ZHANG, Map.of("comment", "x", "until", today.minusDays(1).toString()))
                .statusCode(422)
                .body("errors.field", contains("externalIds", "until"));
        draft(ZHANG, Map.of("comment", "x", "until", until.toString(), "externalIds", List.of(alice.externalId, "C-X")))
                .statusCode(422)
                .body("errors.field", contains("externalIds[1]"));
        draft(LI, request(null)).statusCode(403);
    }

    @Test
    void itIsWrittenDownWhoDidWhat() throws Throwable {
        var draft = drafted(null);
        approve(draft, LI).statusCode(200);
        run();

        assertThat(count("""
                        select count(*) from audit where subject = ? and actor || action in (
                            'zhangpoints-extension.drafted', 'lipoints-extension.approved',
                            'benefits-servicepoints-extension.done')""", "points extension " + draft.getInt("number"))).isEqualTo(3);
        as(ZHANG).get("/api/v1/points/extensions").then().body("items.number", hasItem(draft.getInt("number")));
    }

    private void run() throws Throwable {
        VertxContextSupport.subscribeAndAwait(everyFewSeconds::extend);
    }

    private Map<String, Object> request(@Nullable LocalDate since) {
        var request = new HashMap<String, Object>(
                Map.of("comment", "an outage", "externalIds", List.of(alice.externalId), "until", until.toString()));
        if (since != null) {
            request.put("reinstateSince", since.toString());
        }
        return request;
    }

    private JsonPath drafted(@Nullable LocalDate since) {
        return draft(ZHANG, request(since))
                .statusCode(201)
                .body("hash", notNullValue())
                .extract()
                .jsonPath();
    }

    private static ValidatableResponse draft(String token, Map<String, ?> request) {
        return as(token).body(request).post("/api/v1/points/extensions").then();
    }

    private static ValidatableResponse approve(JsonPath draft, String token) {
        return as(token)
                .header("If-Match", "\"" + draft.getString("hash") + "\"")
                .post("/api/v1/points/extensions/{number}/approval", draft.getInt("number"))
                .then();
    }

    private static ValidatableResponse one(JsonPath draft) {
        return as(LI).get("/api/v1/points/extensions/{number}", draft.getInt("number"))
                .then();
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType("application/json");
    }

    private LocalDate lastDayOf(String order) {
        return LocalDate.EPOCH.plusDays(count(
                "select expires_on - date '1970-01-01' from lots where customer_id = ? and source_id = ?",
                alice.id,
                order));
    }

    private List<Extended> told() {
        await().until(() -> count("select count(*) from outbox where key = ?", alice.id.toString()) == 0);
        return alice.announced().stream()
                .filter(Extended.class::isInstance)
                .map(Extended.class::cast)
                .toList();
    }

    private static void theBooksHold() {
        as(LI).post("/api/v1/points/proof").then().body("holds", equalTo(true));
    }
}
