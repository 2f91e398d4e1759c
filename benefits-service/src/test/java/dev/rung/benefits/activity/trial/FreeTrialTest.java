package dev.rung.benefits.activity.trial;

import static dev.rung.benefits.activity.ActivityShop.figures;
import static dev.rung.benefits.activity.ActivityShop.nonce;
import static dev.rung.benefits.activity.ActivityShop.started;
import static dev.rung.benefits.activity.ActivityShop.step;
import static dev.rung.benefits.activity.DrawScript.NOT_OVER;
import static dev.rung.benefits.activity.DrawScript.SOUND;
import static dev.rung.benefits.activity.DrawScript.UNSOUND;
import static dev.rung.benefits.activity.DrawScript.verified;
import static dev.rung.benefits.catalogue.Catalogue.as;
import static io.quarkus.vertx.VertxContextSupport.subscribeAndAwait;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.rung.benefits.Database;
import dev.rung.benefits.Shopper;
import dev.rung.benefits.ledger.Ledger;
import dev.rung.benefits.redemption.Member;
import dev.rung.contracts.benefits.ActivityEvent.PrizeWon;
import dev.rung.testing.Servers;
import dev.rung.testing.SettableClock;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Applications, winners and what they found.
@QuarkusTest
@WithTestResource(Servers.class)
class FreeTrialTest {

    private static final Duration LAST_DAY_TO_REPORT = Duration.ofDays(24);

    @Inject
    Ledger ledger;

    @Inject
    SettableClock clock;

    @Inject
    WinnersTimer timer;

    @Inject
    DrawingWinners drawing;

    @AfterEach
    void timeGoesOn() {
        clock.reset();
    }

    @Test
    void winnersAreDrawnAfterTheLastDayAndToldOnce() {
        var members = members(5);
        var code = trial(2);
        members.forEach(one -> apply(one, code, nonce(), "k1").statusCode(201).body("state", equalTo("applied")));
        apply(members.getFirst(), code, nonce(), "k2").statusCode(409).body("reason", equalTo("limit-reached"));
        timer.run();
        assertThat(states(members, code)).containsOnly("applied");

        clock.advance(Duration.ofDays(11));
        timer.run();
        timer.run();

        var states = states(members, code);
        assertThat(states).filteredOn("won"::equals).hasSize(2);
        assertThat(states).filteredOn("lost"::equals).hasSize(3);
        var winner = members.get(states.indexOf("won"));
        assertThat(winner.announced())
                .filteredOn(PrizeWon.class::isInstance)
                .singleElement()
                .extracting("kind", "activity")
                .containsExactly("trial", code);
    }

    /// A stranger who comes before the timer finds a draw that is not over, not one that is unsound.
    @Test
    void anybodyCanCheckATrialOnceItIsDrawn() throws Exception {
        var members = members(4);
        var code = trial(2);
        members.forEach(one -> apply(one, code, nonce(), "k1").statusCode(201));
        step(code, "end").statusCode(200);
        assertThat(verified(code)).isEqualTo(NOT_OVER);

        timer.run();

        assertThat(verified(code)).isEqualTo(SOUND);
        Database.execute("update draw_tickets set place = -1 - place where activity_code = ?", code);
        assertThat(verified(code)).isEqualTo(UNSOUND);
    }

    /// As of another instance whose clock is behind: the winners are drawn, and its day is not over.
    @Test
    void nobodyAppliesOnceItIsDrawn() {
        var members = members(2);
        var code = trial(1);
        var nonce = nonce();
        apply(members.getFirst(), code, nonce, "k1").statusCode(201);
        clock.advance(Duration.ofDays(11));
        timer.run();
        clock.reset();

        apply(members.getLast(), code, nonce(), "k1").statusCode(409).body("reason", equalTo("over"));
        apply(members.getFirst(), code, nonce, "k1").statusCode(200).body("state", equalTo("won"));
    }

    /// The draw is not changed by it: anybody can check it.
    @Test
    void aWinnerWhoIsExcludedIsToldOnceTheyAreLetInUpToTheLastDayToReport() throws Exception {
        var since = clock.instant();
        var winners = members(2);
        for (var winner : winners) {
            var code = trial(1);
            apply(winner, code, nonce(), "k1").statusCode(201);
            winner.shopper.stands(Shopper.excluded(since, null));
            step(code, "end").statusCode(200);
            timer.run();
            assertThat(states(List.of(winner), code)).containsExactly("won");
            assertThat(prizes(winner)).isZero();
            assertThat(verified(code)).isEqualTo(SOUND);
        }

        winners.getFirst().shopper.stands(Shopper.excluded(since, clock.instant()));
        timer.run();
        timer.run();
        assertThat(winners).extracting(FreeTrialTest::prizes).containsExactly(1L, 0L);

        clock.advance(Duration.ofDays(25));
        timer.run();
        winners.getLast().shopper.stands(Shopper.excluded(since, clock.instant()));
        timer.run();
        assertThat(winners).extracting(FreeTrialTest::prizes).containsExactly(1L, 0L);
    }

    /// Nobody waits for their return any more, and no operator is sent after them.
    @Test
    void aWinnerWhoIsStillExcludedAfterTheLastDayIsNotOwedForEver() {
        var winner = members(1).getFirst();
        var code = trial(1);
        apply(winner, code, nonce(), "k1").statusCode(201);
        winner.shopper.stands(Shopper.excluded(clock.instant(), null));
        clock.advance(LAST_DAY_TO_REPORT);
        timer.run();
        figures(code).body("owed", equalTo(1));

        clock.advance(Duration.ofDays(1));
        timer.run();
        figures(code).body("owed", equalTo(0));
        assertThat(prizes(winner)).isZero();
    }

    /// As after the service was down for so long.
    @Test
    void aWinnerWhoTakesPartIsToldHoweverLateItIs() throws Throwable {
        var winner = members(1).getFirst();
        var code = trial(1);
        apply(winner, code, nonce(), "k1").statusCode(201);
        clock.advance(LAST_DAY_TO_REPORT.plusDays(2));
        subscribeAndAwait(() -> drawing.draw(code));
        assertThat(prizes(winner)).isZero();

        timer.run();
        timer.run();
        assertThat(prizes(winner)).isOne();
    }

    @Test
    void aWinnerWhoIsExcludedReportsOnceTheyAreLetIn() {
        var since = clock.instant();
        var winner = members(1).getFirst();
        var code = trial(1);
        apply(winner, code, nonce(), "k1").statusCode(201);
        step(code, "end").statusCode(200);
        timer.run();

        winner.shopper.stands(Shopper.excluded(since, null));
        report(winner, code, "Soft").statusCode(409).body("memberStatus", equalTo("excluded"));
        winner.shopper.stands(Shopper.excluded(since, clock.instant()));
        report(winner, code, "Soft").statusCode(200).body("state", equalTo("reported"));
    }

    private static long prizes(Member member) {
        return member.announced().stream().filter(PrizeWon.class::isInstance).count();
    }

    @Test
    void aWinnerReportsOnceAndTheWordsAreSealed() {
        var members = members(2);
        var code = trial(1);
        members.forEach(one -> apply(one, code, nonce(), "k1").statusCode(201));
        report(members.getFirst(), code, "too soon").statusCode(409).body("state", equalTo("applied"));
        step(code, "end").statusCode(200);
        timer.run();
        var states = states(members, code);
        var winner = members.get(states.indexOf("won"));
        var loser = members.get(states.indexOf("lost"));

        report(loser, code, "I did not have it").statusCode(409).body("state", equalTo("lost"));
        report(winner, code, "Soft and warm").statusCode(200).body("state", equalTo("reported"));
        report(winner, code, "Something else").statusCode(409).body("state", equalTo("reported"));

        activitiesOf(loser).body(named(code) + ".obstacle.reason", equalTo("over"));
        activitiesOf(members(1).getFirst()).body(named(code), nullValue());
        as("benefits-manager")
                .get("/api/v1/activity-catalogue/{code}/reports", code)
                .then()
                .statusCode(200)
                .body("items.text", equalTo(List.of("Soft and warm")));
        as("marketer")
                .get("/api/v1/activity-catalogue/{code}/reports", code)
                .then()
                .statusCode(403);
        assertThat(Database.count("select count(*) from trial_reports where sealed_text like '%Soft%'"))
                .isZero();
    }

    @Test
    void theSameApplicationIsTakenOnce() {
        var alice = members(1).getFirst();
        var code = trial(1);
        var nonce = nonce();
        apply(alice, code, nonce, "k1").statusCode(201).body("number", equalTo(1));
        apply(alice, code, nonce, "k1").statusCode(200).body("number", equalTo(1));
        apply(alice, code, nonce(), "k1").statusCode(422);
    }

    private List<Member> members(int many) {
        return Stream.generate(() -> Member.known(ledger)).limit(many).toList();
    }

    private static ValidatableResponse activitiesOf(Member member) {
        return member.me().get("/api/v1/me/activities?limit=200").then().statusCode(200);
    }

    private static String named(String code) {
        return "items.find { it.code == '%s' }".formatted(code);
    }

    private static String trial(int places) {
        return started("free-trial", Map.of("trial", Map.of("places", places, "reportDays", 14)));
    }

    private static ValidatableResponse apply(Member member, String code, String nonce, String key) {
        return member.me()
                .header("Idempotency-Key", key)
                .body(Map.of("nonce", nonce))
                .post("/api/v1/me/activities/{code}/application", code)
                .then();
    }

    private static ValidatableResponse report(Member member, String code, String text) {
        return member.me()
                .body(Map.of("text", text))
                .post("/api/v1/me/activities/{code}/report", code)
                .then();
    }

    private static List<String> states(List<Member> members, String code) {
        return members.stream()
                .map(one -> one.me()
                        .get("/api/v1/me/activities/{code}/application", code)
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getString("state"))
                .toList();
    }
}
