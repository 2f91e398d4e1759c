package dev.rung.scoring.assessment.standing;

import static dev.rung.scoring.Histories.SHANGHAI;
import static dev.rung.scoring.assessment.ladder.Cycle.Down.ONE_STEP;
import static dev.rung.scoring.assessment.program.PoliciesOfTests.V1;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rung.scoring.assessment.program.PoliciesOfTests;
import dev.rung.scoring.assessment.program.TierProgram;
import dev.rung.scoring.assessment.standing.StandingPolicy.TierTransition;
import dev.rung.scoring.assessment.standing.TierStanding.Active;
import dev.rung.scoring.assessment.standing.TierStanding.AtRisk;
import dev.rung.scoring.assessment.standing.TierStanding.Grace;
import dev.rung.scoring.assessment.standing.TierStanding.Held;
import dev.rung.scoring.assessment.value.AssessmentDate;
import dev.rung.scoring.assessment.value.QualifyingValue;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// Gold is entered at 8,000 and kept at 6,400; its warning comes 30 days before the end, its grace lasts 30 days.
class StandingPolicyTest {

    private static final Instant EARLIER = Instant.parse("2026-01-01T04:00:00Z");
    private static final LocalDate END = LocalDate.of(2026, 12, 31);
    private static final Hold REGULAR = new Hold("regular", EARLIER, null, null);
    private static final Hold GOLD = new Hold("gold", EARLIER, END, null);

    @Test
    void aHigherTierIsEnteredAtOnceFromAnyState() {
        for (var held :
                new TierStanding.Held[] {new Active(GOLD), new AtRisk(GOLD), new Grace(GOLD, END.plusDays(30))}) {
            var step = next(held, 20_000, END.minusDays(3));

            assertThat(step.next().hold().tier()).isEqualTo("diamond");
            assertThat(step.next().hold().climb()).isEqualTo(new Upgrade(GOLD, END.minusDays(3)));
            assertThat(step.next().state()).isEqualTo(PublishedStanding.State.ACTIVE);
            assertThat(step.loss()).isNull();
        }
    }

    @Test
    void tooLittleLongBeforeTheEndIsNoReasonToWorry() {
        assertThat(next(new Active(GOLD), 100, END.minusDays(30)))
                .isEqualTo(new TierTransition(new Active(GOLD), null));
    }

    @Test
    void tooLittleNearTheEndIsAWarning() {
        assertThat(next(new Active(GOLD), 6_399, END.minusDays(29)).next()).isEqualTo(new AtRisk(GOLD));
        assertThat(next(new Active(GOLD), 6_400, END.minusDays(29)).next()).isEqualTo(new Active(GOLD));
    }

    @Test
    void whoEarnsItAgainIsAtRiskNoLonger() {
        assertThat(next(new AtRisk(GOLD), 6_400, END).next()).isEqualTo(new Active(GOLD));
    }

    @Test
    void aCycleThatIsOverIsFollowedByAnotherWhereTheTierIsEarnedAgain() {
        var renewed = new Active(GOLD.renewed(LocalDate.of(2027, 12, 31)));

        assertThat(next(new Active(GOLD), 6_400, END.plusDays(1)).next()).isEqualTo(renewed);
        assertThat(next(new AtRisk(GOLD), 6_400, END.plusDays(1)).next()).isEqualTo(renewed);
    }

    @Test
    void whereItIsNotEarnedAgainThereIsGrace() {
        assertThat(next(new AtRisk(GOLD), 100, END.plusDays(1)).next()).isEqualTo(new Grace(GOLD, END.plusDays(30)));
    }

    @Test
    void graceNoticedLateIsCountedFromThenOn() {
        var noticed = END.plusDays(100);

        assertThat(next(new Active(GOLD), 100, noticed).next()).isEqualTo(new Grace(GOLD, noticed.plusDays(29)));
    }

    @Test
    void aCycleThatWouldEndTodayStillIsTheNextOneThereafterOneBeginsToday() {
        var endsToday = LocalDate.of(2027, 12, 31);

        assertThat(next(new Active(GOLD), 6_400, endsToday).next()).isEqualTo(new Active(GOLD.renewed(endsToday)));
        assertThat(next(new Active(GOLD), 6_400, endsToday.plusDays(1)).next())
                .isEqualTo(new Active(GOLD.renewed(LocalDate.of(2028, 12, 31))));
    }

    @Test
    void graceNoticedADayLateEndsADayLater() {
        assertThat(next(new Active(GOLD), 100, END.plusDays(2)).next()).isEqualTo(new Grace(GOLD, END.plusDays(31)));
    }

    @Test
    void nobodyIsWarnedOrLoweredWhileBehaviourIsStillTakenIn() {
        for (var held :
                new TierStanding.Held[] {new Active(GOLD), new AtRisk(GOLD), new Grace(GOLD, END.plusDays(30))}) {
            var amid = new AssessmentDate(END.plusDays(100), SHANGHAI, false);
            var worth = new QualifyingValue(100, LocalDate.of(2024, 1, 1), Instant.MIN, amid);

            assertThat(StandingPolicy.decide(held, V1, false, worth)).isEqualTo(new TierTransition(held, null));
        }
    }

    @Test
    void graceIsStampedOnce() {
        var grace = new Grace(GOLD, END.plusDays(30));

        assertThat(next(grace, 100, END.plusDays(2)).next()).isEqualTo(grace);
        assertThat(next(grace, 6_000, END.plusDays(30)).next()).isEqualTo(grace);
    }

    @Test
    void whoEarnsItAgainInGraceIsSaved() {
        assertThat(next(new Grace(GOLD, END.plusDays(30)), 6_400, END.plusDays(20))
                        .next())
                .isEqualTo(new Active(GOLD.renewed(LocalDate.of(2027, 12, 31))));
    }

    @Test
    void afterGraceOneStepIsLost() {
        var step = next(new Grace(GOLD, END.plusDays(30)), 100, END.plusDays(31));

        var silver = new Hold("silver", Instant.parse("2027-01-30T16:00:00Z"), LocalDate.of(2028, 1, 30), null);
        assertThat(step).isEqualTo(new TierTransition(new Active(silver), LossReason.CYCLE_END));
    }

    @Test
    void afterGraceTheLevelEarnedIsLeft() {
        var toLevel = PoliciesOfTests.but(policy -> ((ObjectNode) policy.get("cycle")).put("down", "to-level"));

        var step = next(toLevel, new Grace(GOLD, END.plusDays(30)), 1_500, END.plusDays(31), false);

        assertThat(step.next().hold().tier()).isEqualTo("bronze");
        assertThat(V1.cycle().down()).isEqualTo(ONE_STEP);
    }

    @Test
    void aNewPolicyLowersAtOnceWhoFallsShortOfWhatKeepsTheTier() {
        assertThat(next(V1, new Active(GOLD), 6_400, END.minusDays(90), true).next())
                .isEqualTo(new Active(GOLD));

        var step = next(V1, new Active(GOLD), 6_399, END.minusDays(90), true);
        assertThat(step.next().hold().tier()).isEqualTo("silver");
        assertThat(step.loss()).isEqualTo(LossReason.POLICY);
    }

    @Test
    void aGentlerPolicyWaitsForTheEndOfTheCycle() {
        var gentle = PoliciesOfTests.but(policy -> policy.put("transition", "cycle-end"));

        assertThat(next(gentle, new Active(GOLD), 100, END.minusDays(90), true).next())
                .isEqualTo(new Active(GOLD));
    }

    @Test
    void theLowestTierIsNeverAtRisk() {
        var regular = new Active(REGULAR);

        assertThat(next(regular, 0, END.plusYears(5))).isEqualTo(new TierTransition(regular, null));
    }

    /// Not from the midnight before it, nor from when it was noticed.
    @Test
    void whatAPolicyTakesOrGivesCountsFromWhenItCounts() {
        var began = Instant.parse("2026-09-01T06:30:00Z");
        var worth = new QualifyingValue(
                6_399, LocalDate.of(2024, 1, 1), began, new AssessmentDate(END.minusDays(90), SHANGHAI, true));

        var lowered = StandingPolicy.decide(new Active(GOLD), V1, true, worth);
        var raised = StandingPolicy.decide(new Active(REGULAR), V1, true, worth);

        assertThat(lowered.next().hold().since()).isEqualTo(began);
        assertThat(raised.next().hold().since()).isEqualTo(began);
    }

    private static TierTransition next(Held standing, long value, LocalDate today) {
        return next(V1, standing, value, today, false);
    }

    private static TierTransition next(TierProgram policy, Held standing, long value, LocalDate today, boolean isNew) {
        return StandingPolicy.decide(standing, policy, isNew, worth(value, today));
    }

    private static QualifyingValue worth(long value, LocalDate today) {
        return new QualifyingValue(
                value, LocalDate.of(2024, 1, 1), Instant.MIN, new AssessmentDate(today, SHANGHAI, true));
    }
}
