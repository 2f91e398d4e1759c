package dev.rung.scoring.assessment;

import static dev.rung.scoring.Histories.SHANGHAI;
import static dev.rung.scoring.assessment.Cycle.Down.ONE_STEP;
import static dev.rung.scoring.assessment.Measure.GROWTH_VALUE;
import static dev.rung.scoring.assessment.Measure.SPEND;
import static dev.rung.scoring.assessment.PoliciesOfTests.V1;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rung.scoring.assessment.TierStanding.Active;
import dev.rung.scoring.assessment.TierStanding.AtRisk;
import dev.rung.scoring.assessment.TierStanding.Grace;
import dev.rung.scoring.assessment.TierStanding.Hold;
import dev.rung.scoring.assessment.TierStanding.Unranked;
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
            assertThat(step.next().hold().climb()).isEqualTo(new Climb(GOLD, GROWTH_VALUE, 20_000, 0));
            assertThat(step.next().state()).isEqualTo(Shown.State.ACTIVE);
            assertThat(step.loss()).isNull();
        }
    }

    @Test
    void tooLittleLongBeforeTheEndIsNoReasonToWorry() {
        assertThat(next(new Active(GOLD), 100, END.minusDays(30))).isEqualTo(new Step(new Active(GOLD), null));
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
    void nobodyIsWarnedOrLoweredWhileBehaviourIsStillTakenIn() {
        for (var held :
                new TierStanding.Held[] {new Active(GOLD), new AtRisk(GOLD), new Grace(GOLD, END.plusDays(30))}) {
            var amid = new Today(END.plusDays(100), SHANGHAI, false);
            var worth = new Worth(100, _ -> new Worth.Earned(100, 100), LocalDate.of(2024, 1, 1), EARLIER, amid);

            assertThat(StandingPolicy.decide(held, V1, false, worth)).isEqualTo(new Step(held, null));
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
        assertThat(step).isEqualTo(new Step(new Active(silver), Loss.CYCLE_END));
    }

    @Test
    void afterGraceTheLevelEarnedIsLeft() {
        var toLevel = PoliciesOfTests.but(policy -> ((ObjectNode) policy.get("cycle")).put("down", "to-level"));

        var step = next(toLevel, new Grace(GOLD, END.plusDays(30)), 1_500, 1_500, END.plusDays(31), false);

        assertThat(step.next().hold().tier()).isEqualTo("bronze");
        assertThat(V1.cycle().down()).isEqualTo(ONE_STEP);
    }

    @Test
    void aRefundUndoesTheClimbItPaidFor() {
        var bronze = new Hold("bronze", EARLIER, END, null);
        var gold = climbed(bronze, 1_000);

        var step = next(V1, gold, 1_200, 9_000, END.minusDays(200), false);

        assertThat(step).isEqualTo(new Step(new Active(bronze), Loss.REFUND));
    }

    @Test
    void aRefundLeavesWhatIsEarnedWithoutIt() {
        var step = next(V1, climbed(REGULAR, 1_000), 3_500, 9_000, END.minusDays(200), false);

        assertThat(step.next().hold().tier()).isEqualTo("silver");
        assertThat(step.next().hold().climb()).isEqualTo(new Climb(REGULAR, GROWTH_VALUE, 3_000, 6_000));
        assertThat(step.loss()).isEqualTo(Loss.REFUND);
    }

    @Test
    void whatMerelyAgedIsNotUndone() {
        var gold = climbed(REGULAR, 1_000);

        assertThat(next(V1, gold, 1_200, 1_200, END.minusDays(200), false)).isEqualTo(new Step(gold, null));
    }

    /// Climbed with 9,000: what is left of it after a refund of 1,000 still reached gold.
    @Test
    void aRefundThatTheClimbCouldBearUndoesNothingWhateverAgedSince() {
        var gold = climbed(REGULAR, 1_000);

        assertThat(next(V1, gold, 1_200, 2_200, END.minusDays(200), false)).isEqualTo(new Step(gold, null));
        assertThat(next(V1, gold, 1_200, 2_201, END.minusDays(200), false).loss())
                .isEqualTo(Loss.REFUND);
    }

    @Test
    void moreWorthThanItTookToClimbBearsMoreRefunds() {
        var gold = climbed(REGULAR, 1_000);

        var better = next(V1, gold, 12_000, 12_000, END.minusDays(200), false).next();

        assertThat(better).isEqualTo(climbed(REGULAR, 4_000));
        assertThat(next(V1, better, 1_200, 5_200, END.minusDays(90), false)).isEqualTo(new Step(better, null));
    }

    @Test
    void aClimbUndoneAsksTheOneBelow() {
        var silver = new Hold("silver", EARLIER, END, new Climb(REGULAR, GROWTH_VALUE, 3_000, 500));
        var gold = new Active(new Hold("gold", EARLIER, END, new Climb(silver, GROWTH_VALUE, 8_000, 0)));

        assertThat(next(V1, gold, 2_500, 3_000, END.minusDays(200), false).next())
                .isEqualTo(new Active(silver));
        assertThat(next(V1, gold, 2_500, 3_001, END.minusDays(200), false).next())
                .isEqualTo(new Active(new Hold(
                        "bronze",
                        worth(2_500, 3_001, END.minusDays(200)).today().startsAt(),
                        END.minusDays(201).plusYears(1),
                        new Climb(REGULAR, GROWTH_VALUE, 1_000, 2_001))));
    }

    /// Gold is raised above what the customer climbed it with, then some money goes back.
    @Test
    void whatANewPolicyAsksMoreForIsNoRefundsDoing() {
        var harder = PoliciesOfTests.but(policy ->
                ((ObjectNode) policy.at("/ladder/3")).put("enter", 12_000).put("keep", 7_000));
        var gold = climbed(REGULAR, 1_000);

        assertThat(next(harder, gold, 8_500, 9_000, END.minusDays(200), true)).isEqualTo(new Step(gold, null));
        assertThat(next(harder, gold, 7_500, 9_000, END.minusDays(200), true).loss())
                .isEqualTo(Loss.REFUND);
    }

    @Test
    void byAnotherMeasureNothingIsUndone() {
        var spend = PoliciesOfTests.but(policy -> policy.put("measure", "spend"));
        var gold = climbed(REGULAR, 1_000);

        assertThat(next(spend, gold, 1_200, 9_000, END.minusDays(200), false)).isEqualTo(new Step(gold, null));
        assertThat(next(spend, gold, 8_500, 9_000, END.minusDays(200), false)
                        .next()
                        .hold()
                        .climb())
                .isEqualTo(new Climb(REGULAR, SPEND, 8_000, 1_000));
    }

    @Test
    void aClimbOfAnEarlierCycleIsUndoneNoMore() {
        var renewed = next(V1, climbed(REGULAR, 1_000), 9_000, 9_000, END.plusDays(1), false)
                .next();

        assertThat(next(V1, renewed, 100, 9_000, END.plusDays(2), false).next()).isEqualTo(renewed);
    }

    @Test
    void aNewPolicyLowersAtOnceWhoFallsShortOfWhatKeepsTheTier() {
        assertThat(next(V1, new Active(GOLD), 6_400, 6_400, END.minusDays(90), true)
                        .next())
                .isEqualTo(new Active(GOLD));

        var step = next(V1, new Active(GOLD), 6_399, 6_399, END.minusDays(90), true);
        assertThat(step.next().hold().tier()).isEqualTo("silver");
        assertThat(step.loss()).isEqualTo(Loss.POLICY);
    }

    @Test
    void aGentlerPolicyWaitsForTheEndOfTheCycle() {
        var gentle = PoliciesOfTests.but(policy -> policy.put("transition", "cycle-end"));

        assertThat(next(gentle, new Active(GOLD), 100, 100, END.minusDays(90), true)
                        .next())
                .isEqualTo(new Active(GOLD));
    }

    @Test
    void theLowestTierIsNeverAtRisk() {
        var regular = new Active(REGULAR);

        assertThat(next(regular, 0, END.plusYears(5))).isEqualTo(new Step(regular, null));
        assertThat(StandingPolicy.decide(new Unranked(), V1, true, worth(0, 0, END))
                        .next()
                        .hold()
                        .until())
                .isNull();
    }

    /// Gold, in which `bears` may be refunded.
    private static Active climbed(Hold from, long bears) {
        return new Active(new Hold("gold", EARLIER.plusSeconds(60), END, new Climb(from, GROWTH_VALUE, 8_000, bears)));
    }

    private static Step next(TierStanding standing, long value, LocalDate today) {
        return next(V1, standing, value, value, today, false);
    }

    private static Step next(
            Policy policy, TierStanding standing, long value, long gross, LocalDate today, boolean isNew) {
        return StandingPolicy.decide(standing, policy, isNew, worth(value, gross, today));
    }

    private static Worth worth(long value, long gross, LocalDate today) {
        return new Worth(
                value,
                _ -> new Worth.Earned(gross, value),
                LocalDate.of(2024, 1, 1),
                EARLIER.plusSeconds(3600),
                new Today(today, SHANGHAI, true));
    }
}
