package dev.rung.benefits.activity.terms;

import static dev.rung.benefits.activity.terms.SampleActivities.LADDER;
import static dev.rung.benefits.activity.terms.SampleActivities.blank;
import static dev.rung.benefits.activity.terms.SampleActivities.lottery;
import static dev.rung.benefits.activity.terms.SampleActivities.of;
import static dev.rung.benefits.activity.terms.SampleActivities.points;
import static dev.rung.benefits.activity.terms.SampleActivities.quiz;
import static dev.rung.benefits.activity.terms.SampleActivities.streak;
import static dev.rung.benefits.activity.terms.SampleActivities.trial;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.benefits.document.DocumentFlaw;
import dev.rung.contracts.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActivityChecksTest {

    @Test
    void eachKindIsSoundWithItsOwnTerms() {
        assertThat(flaws(lottery(10, 3, points(1, 500), blank(9)))).isEmpty();
        assertThat(flaws(quiz("day", 5, 10, 0, 2))).isEmpty();
        assertThat(flaws(trial(20))).isEmpty();
        assertThat(flaws(streak(7, 50))).isEmpty();
        assertThat(flaws(of("member-day", null, null, "double-eleven", null, null, null, null)))
                .isEmpty();
    }

    @Test
    void aKindNeedsItsTermsAndNoOthers() {
        var lottery = lottery(0, 1, blank(1)).lottery();
        assertThat(flaws(of("lottery", null, null, null, null, null, null, null)))
                .containsExactly("lottery");
        assertThat(flaws(of("member-day", null, null, "summer", lottery, null, null, null)))
                .containsExactly("lottery");
        assertThat(flaws(of("raffle", null, null, null, null, null, null, null)))
                .containsExactly("kind");
    }

    @Test
    void thePointsInThePrizesAreWithinTheBudget() {
        var lottery = lottery(0, 1, points(10, 100), blank(5)).lottery();
        assertThat(flaws(of("lottery", null, 1_000L, null, lottery, null, null, null)))
                .isEmpty();
        assertThat(flaws(of("lottery", null, 999L, null, lottery, null, null, null)))
                .containsExactly("pointsBudget");
    }

    @Test
    void aPrizeSaysWhatItIs() {
        assertThat(flaws(lottery(0, 1, points(0, 0))))
                .containsExactly("lottery.prizes[0].count", "lottery.prizes[0].points");
        assertThat(flaws(lottery(-1, 0))).containsExactly("lottery.entryPoints", "lottery.perDay", "lottery.prizes");
    }

    @Test
    void theRightAnswerIsAmongTheOptions() {
        assertThat(flaws(quiz("once", 5, 0, 0, 3))).containsExactly("quiz.questions[1].right");
    }

    /// Nobody enters these, so nobody could be kept out.
    @Test
    void whatTakesItsCourseByItselfHasNoLowestTier() {
        assertThat(flaws(of(
                        "sign-in-streak",
                        "gold",
                        null,
                        null,
                        null,
                        null,
                        null,
                        streak(7, 5).streak())))
                .containsExactly("lowestTier");
    }

    @Test
    void aTrialMayCostNothingAndNotLess() {
        assertThat(flaws(costing("0"))).isEmpty();
        assertThat(flaws(costing("-1"))).containsExactly("trial.cost.amount");
    }

    private static ActivityContent costing(String amount) {
        var trial = new FreeTrialTerms(1, 14, new Money(new BigDecimal(amount), "CNY"));
        return of("free-trial", null, null, null, null, null, trial, null);
    }

    @Test
    void daysAreWithinTenYears() {
        assertThat(flaws(lasting(SampleActivities.FROM, LocalDate.of(2036, 7, 1))))
                .isEmpty();
        assertThat(flaws(lasting(SampleActivities.FROM, LocalDate.MAX))).containsExactly("until");
        assertThat(flaws(lasting(LocalDate.of(2016, 6, 30), LocalDate.of(2036, 7, 2))))
                .containsExactly("from", "until");
    }

    private static ActivityContent lasting(LocalDate from, LocalDate until) {
        var streak = streak(7, 50);
        return new ActivityContent(
                streak.kind(),
                streak.names(),
                streak.terms(),
                from,
                until,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                streak.streak());
    }

    private static List<String> flaws(ActivityContent content) {
        return ActivityChecks.flaws(content, LADDER, "CNY", SampleActivities.FROM).stream()
                .map(DocumentFlaw::field)
                .toList();
    }
}
