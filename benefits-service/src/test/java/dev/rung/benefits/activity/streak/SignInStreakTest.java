package dev.rung.benefits.activity.streak;

import static dev.rung.benefits.activity.ActivityShop.TODAY;
import static dev.rung.benefits.activity.ActivityShop.figures;
import static dev.rung.benefits.activity.ActivityShop.started;
import static dev.rung.benefits.activity.ActivityShop.step;
import static dev.rung.benefits.redemption.Member.theBooksHold;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.nullValue;

import dev.rung.benefits.Database;
import dev.rung.benefits.Shopper;
import dev.rung.testing.Servers;
import dev.rung.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Days in a row earn extra, whatever the order in which they are told.
@QuarkusTest
@WithTestResource(Servers.class)
class SignInStreakTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Inject
    StreakTimer timer;

    @Test
    void threeDaysInARowEarnOnceInAnyOrderAndHoweverOftenTheyAreTold() throws Exception {
        var code = streak(Map.of());
        nobodyElseIsDue();
        var alice = new Shopper().registers();
        alice.signsIn(day(2)).signsIn(day(0)).awaitAllProcessed();
        timer.run();
        assertThat(given(code, alice)).isZero();

        // twice on one day, and late at night in Shanghai, which is the day before elsewhere
        alice.signsIn(day(0)).signsIn(lateAt(1)).awaitAllProcessed();
        timer.run();
        timer.run();
        assertThat(given(code, alice)).isEqualTo(50);

        alice.isSentAgain().awaitAllProcessed();
        timer.run();
        assertThat(given(code, alice)).isEqualTo(50);

        alice.signsIn(day(5)).signsIn(day(4)).signsIn(day(3)).awaitAllProcessed();
        timer.run();
        assertThat(given(code, alice)).isEqualTo(100);
        theBooksHold();
        step(code, "end").statusCode(200);
    }

    /// A customer who does not come back has what they earned before it was put on.
    @Test
    void daysBeforeItIsPutOnCountByThemselves() {
        var alice = new Shopper().registers();
        alice.signsIn(day(0)).signsIn(day(1)).signsIn(day(2)).awaitAllProcessed();
        timer.run();
        var code = streak(Map.of());

        timer.run();

        assertThat(given(code, alice)).isEqualTo(50);
        step(code, "end").statusCode(200);
    }

    @Test
    void aBudgetIsTheirsWhoComeFirst() throws Exception {
        var code = streak(Map.of("pointsBudget", 70));
        nobodyElseIsDue();
        var alice = new Shopper().registers();
        var bob = new Shopper().registers();
        alice.signsIn(day(0)).signsIn(day(1)).signsIn(day(2)).awaitAllProcessed();
        timer.run();
        bob.signsIn(day(0)).signsIn(day(1)).signsIn(day(2)).awaitAllProcessed();
        timer.run();

        // whoever signed in for another test comes first
        assertThat(Database.count("select points_given from activities where code = ?", code))
                .isEqualTo(50);
        assertThat(given(code, bob)).isZero();
        standing(bob).body(of(code) + ".exhausted", equalTo(true)).body(of(code) + ".awarded", equalTo(0));
        step(code, "end").statusCode(200);
    }

    @Test
    void daysOfAnExclusionDoNotCountWheneverItIsTold() throws Exception {
        var code = streak(Map.of());
        nobodyElseIsDue();
        var onDayOne = Shopper.excluded(day(1).minusSeconds(60), day(1).plusSeconds(60));
        var alice = new Shopper().registers().stands(onDayOne);
        var bob = new Shopper().registers();
        for (var one : List.of(alice, bob)) {
            one.signsIn(day(0)).signsIn(day(1)).signsIn(day(2)).awaitAllProcessed();
        }
        timer.run();
        assertThat(given(code, alice)).isZero();
        standing(alice).body(of(code) + ".awarded", equalTo(0));
        assertThat(given(code, bob)).isEqualTo(50);

        // what was given before it was told is the next one
        bob.stands(onDayOne);
        for (var one : List.of(alice, bob)) {
            one.signsIn(day(3)).signsIn(day(4)).awaitAllProcessed();
        }
        timer.run();
        assertThat(given(code, alice)).isEqualTo(50);
        assertThat(given(code, bob)).isEqualTo(50);
        step(code, "end").statusCode(200);
    }

    @Test
    void whoIsExcludedGetsTheirPointsOnceTheyAreLetIn() throws Exception {
        var code = streak(Map.of());
        nobodyElseIsDue();
        var since = day(2).plusSeconds(60);
        var alice = new Shopper().registers().stands(Shopper.excluded(since, null));
        alice.signsIn(day(0)).signsIn(day(1)).signsIn(day(2)).awaitAllProcessed();
        timer.run();
        timer.run();
        assertThat(given(code, alice)).isZero();

        alice.stands(Shopper.excluded(since, Instant.now()));
        timer.run();
        timer.run();
        assertThat(given(code, alice)).isEqualTo(50);
        step(code, "end").statusCode(200);
    }

    @Test
    void aMemberSeesWhereTheyAre() {
        var code = streak(Map.of());
        var alice = new Shopper().registers();
        alice.signsIn(day(0)).signsIn(day(4)).signsIn(day(5)).awaitAllProcessed();

        var before = standing(alice).body("signedIn", equalTo(false)).body("daysInARow", equalTo(2));
        before.body("today", equalTo(TODAY.toString())).body(of(code) + ".reached", equalTo(2));
        alice.signsIn(Instant.now()).awaitAllProcessed();

        standing(alice)
                .body("signedIn", equalTo(true))
                .body("daysInARow", equalTo(3))
                .body(of(code) + ".reached", equalTo(3))
                .body(of(code) + ".days", equalTo(3))
                .body(of(code) + ".points", equalTo(50))
                .body(of(code) + ".exhausted", equalTo(false))
                .body(of(code) + ".awarded", equalTo(0));
        timer.run();
        standing(alice).body(of(code) + ".awarded", equalTo(50));
        var figures = figures(code).body("entries", greaterThanOrEqualTo(1));
        figures.body("entriesToday", greaterThanOrEqualTo(1));
        step(code, "end").statusCode(200);
        standing(alice).body(of(code), nullValue());
    }

    private static ValidatableResponse standing(Shopper shopper) {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.customer(shopper.externalId))
                .get("/api/v1/me/streaks")
                .then()
                .statusCode(200);
    }

    private static String of(String code) {
        return "streaks.find { it.code == '%s' }".formatted(code);
    }

    /// Customers of other tests signed in on the days of the streak, so they are due as well.
    private static void nobodyElseIsDue() throws SQLException {
        Database.execute("delete from streaks_due");
    }

    private static String streak(Map<String, ?> more) {
        var terms = new HashMap<String, Object>(more);
        terms.put("streak", Map.of("days", 3, "points", 50));
        terms.put("from", TODAY.minusDays(6).toString());
        return started("sign-in-streak", terms);
    }

    private static long given(String code, Shopper shopper) {
        return Database.count(
                "select coalesce(sum(earned), 0) from lots where customer_id = ? and source_kind = 'activity' and"
                        + " source_id like ?",
                shopper.id,
                code + "/%");
    }

    private static Instant day(int day) {
        return TODAY.minusDays(6)
                .plusDays(day)
                .atTime(LocalTime.NOON)
                .atZone(SHANGHAI)
                .toInstant();
    }

    private static Instant lateAt(int day) {
        return TODAY.minusDays(6).plusDays(day).atTime(23, 30).atZone(SHANGHAI).toInstant();
    }
}
