package dev.rung.benefits.activity.quiz;

import static dev.rung.benefits.activity.ActivityShop.draft;
import static dev.rung.benefits.activity.ActivityShop.started;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.rung.benefits.Database;
import dev.rung.benefits.ledger.Ledger;
import dev.rung.benefits.redemption.Member;
import dev.rung.testing.Servers;
import dev.rung.testing.SettableClock;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Questions without their answers, one try, points.
@QuarkusTest
@WithTestResource(Servers.class)
class QuizTest {

    private static final Map<String, String> WORDS = Map.of("zh-CN", "哪一个？", "en", "Which one?");

    @Inject
    Ledger ledger;

    @Inject
    SettableClock clock;

    @AfterEach
    void timeGoesOn() {
        clock.reset();
    }

    @Test
    void theRightAnswersAreNotToldBeforeTheTry() {
        var alice = new Member(ledger);
        var code = started("quiz", quiz("once", Map.of()));

        alice.me()
                .get("/api/v1/me/activities/{code}/questions", code)
                .then()
                .statusCode(200)
                .body("questions.text", equalTo(List.of("Which one?", "Which one?")))
                .body("questions[0].options", equalTo(List.of("Which one?", "Which one?")))
                .body(not(containsString("right\"")));
        alice.me().get("/api/v1/me/activities").then().body(not(containsString("right\"")));
        alice.me()
                .get("/api/v1/me/activities/{code}/questions", draft("quiz", quiz("once", Map.of())))
                .then()
                .statusCode(404);
    }

    @Test
    void oneTryEarnsPointsAndASecondIsRefused() {
        var alice = new Member(ledger);
        var code = started("quiz", quiz("once", Map.of()));

        answer(alice, code, List.of(1, 1), "k1")
                .statusCode(201)
                .body("rightAnswers", equalTo(1))
                .body("right", equalTo(List.of(true, false)))
                .body("points", equalTo(5));
        answer(alice, code, List.of(1, 1), "k1").statusCode(200).body("points", equalTo(5));
        answer(alice, code, List.of(1, 0), "k1").statusCode(422);
        answer(alice, code, List.of(1, 0), "k2").statusCode(409).body("reason", equalTo("limit-reached"));
        answer(alice, code, List.of(1), "k3").statusCode(409);

        alice.has(5, 0, 0);
        Member.theBooksHold();
    }

    @Test
    void anAnswerThatIsMissingCostsNoTry() {
        var alice = new Member(ledger);
        var code = started("quiz", quiz("once", Map.of()));
        answer(alice, code, List.of(1), "k1").statusCode(400).body("errors[0].field", equalTo("answers"));
        answer(alice, code, List.of(1, 0), "k1").statusCode(201).body("points", equalTo(30));
    }

    @Test
    void aDailyQuizIsOpenAgainTheNextDayAndTheBudgetEnds() {
        var alice = new Member(ledger);
        var code = started("quiz", quiz("day", Map.of("pointsBudget", 40)));
        questions(alice, code).body("exhausted", equalTo(false));
        answer(alice, code, List.of(1, 0), "k1").statusCode(201).body("points", equalTo(30));
        answer(alice, code, List.of(1, 0), "k2").statusCode(409);

        clock.advance(Duration.ofDays(1));
        questions(alice, code).body("exhausted", equalTo(true));

        answer(alice, code, List.of(1, 0), "k2").statusCode(201).body("points", equalTo(0));
        assertThat(Database.count("select points_given from activities where code = ?", code))
                .isEqualTo(30);
        alice.has(30, 0, 0);
    }

    private static ValidatableResponse questions(Member member, String code) {
        return member.me()
                .get("/api/v1/me/activities/{code}/questions", code)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse answer(Member member, String code, List<Integer> answers, String key) {
        return member.me()
                .header("Idempotency-Key", key)
                .body(Map.of("answers", answers))
                .post("/api/v1/me/activities/{code}/answers", code)
                .then();
    }

    /// Two questions of two options: the second one is right, then the first.
    private static Map<String, Object> quiz(String tries, Map<String, ?> more) {
        var options = List.of(WORDS, WORDS);
        var questions = List.of(
                Map.of("texts", WORDS, "options", options, "right", 1),
                Map.of("texts", WORDS, "options", options, "right", 0));
        var content = new HashMap<String, Object>(more);
        content.put("quiz", Map.of("tries", tries, "pointsPerRight", 5, "pointsAllRight", 20, "questions", questions));
        return content;
    }
}
