package dev.rung.scoring.assessment;

import static dev.rung.scoring.Histories.SHANGHAI;
import static dev.rung.scoring.Histories.TODAY;
import static dev.rung.scoring.Histories.daysAgo;
import static dev.rung.scoring.Histories.features;
import static dev.rung.scoring.Histories.paid;
import static dev.rung.scoring.Histories.refundedOf;
import static dev.rung.scoring.Histories.visited;
import static dev.rung.scoring.assessment.program.PoliciesOfTests.V1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.contracts.customer.Behaviour;
import dev.rung.scoring.assessment.program.PoliciesOfTests;
import dev.rung.scoring.assessment.program.ProgramTimeline;
import dev.rung.scoring.assessment.program.TierProgram;
import dev.rung.scoring.assessment.standing.CarriedStanding;
import dev.rung.scoring.assessment.standing.GrantedTier;
import dev.rung.scoring.assessment.standing.Hold;
import dev.rung.scoring.assessment.standing.LossReason;
import dev.rung.scoring.assessment.standing.PastStanding;
import dev.rung.scoring.assessment.standing.PublishedStanding;
import dev.rung.scoring.assessment.standing.TierChange;
import dev.rung.scoring.assessment.standing.TierStanding.Active;
import dev.rung.scoring.assessment.standing.TierStanding.Grace;
import dev.rung.scoring.assessment.standing.TierStanding.Held;
import dev.rung.scoring.assessment.value.AssessmentDate;
import dev.rung.scoring.lifecycle.PublishedLifecycle;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The state that one assessment leaves for the next.
class WhatIsHandedOnTest {

    private static final AssessmentDate SETTLED = new AssessmentDate(TODAY, SHANGHAI, true);

    private static final AssessmentDate AMID = new AssessmentDate(TODAY, SHANGHAI, false);

    private static final Behaviour[] SILENT = {
        paid("1", "35", daysAgo(130)), paid("2", "35", daysAgo(115)), paid("3", "35", daysAgo(100))
    };

    /// Gold was reached a hundred days ago, and by now nothing of it counts.
    @Test
    void theFirstAssessmentHoldsNoNewPolicyAgainstAnybody() {
        var brief = PoliciesOfTests.but(policy -> policy.put("windowDays", 90));

        var first = assess(CarriedStanding.UNRANKED, brief, SETTLED, paid("1", "9000", daysAgo(100)));

        assertThat(first.tier().code()).isEqualTo("gold");
        assertThat(first.change()).isInstanceOf(TierChange.Reached.class);
        assertThat(first.standing().policyVersion()).isEqualTo(1);
    }

    @Test
    void thePolicyOfBeforeStaysRecordedUntilTheNewOneMayLower() {
        var order = paid("1", "1500", daysAgo(3));
        var before = assess(CarriedStanding.UNRANKED, V1, AMID, order).standing();

        var amid = assess(before, PoliciesOfTests.harder(), AMID, order).standing();
        var settled = assess(amid, PoliciesOfTests.harder(), SETTLED, order).standing();

        assertThat(before.policyVersion()).isEqualTo(1);
        assertThat(amid.policyVersion()).isEqualTo(1);
        assertThat(settled.policyVersion()).isEqualTo(2);
    }

    @Test
    void theSamePolicyLowersNobodyASecondTime() {
        var order = paid("1", "1500", daysAgo(3));
        var before = assess(CarriedStanding.UNRANKED, V1, SETTLED, order).standing();

        assertThat(assess(before, V1, SETTLED, visited("a", daysAgo(1))).change())
                .isNull();
    }

    @Test
    void tiersAreDatedAnewOnlyWhereThePastChanged() {
        var regular = holding(new Active(new Hold("regular", daysAgo(30), null, null)), daysAgo(30));
        var order = paid("1", "9000", daysAgo(10));

        assertThat(assess(regular, V1, SETTLED, order).shown().since()).isEqualTo(SETTLED.startsAt());
        assertThat(assess(regular.changedFrom(daysAgo(12)), V1, SETTLED, order)
                        .shown()
                        .since())
                .isEqualTo(daysAgo(10));
    }

    @Test
    void silenceIsJudgedOnlyOnceAllBehaviourHasArrived() {
        var amid = assess(CarriedStanding.UNRANKED, V1, AMID, SILENT);
        var settled = assess(CarriedStanding.UNRANKED, V1, SETTLED, SILENT);

        assertThat(amid.lifecycleEvents()).isEmpty();
        assertThat(amid.standing().churn().churnLevel()).isEqualTo("none");
        assertThat(settled.lifecycleEvents()).hasSize(2);
        assertThat(settled.standing().churn().churnLevel()).isEqualTo("high");
    }

    @Test
    void theDayOfALossIsRemembered() {
        var gold = assess(CarriedStanding.UNRANKED, V1, SETTLED, paid("1", "9000", daysAgo(30)))
                .standing();

        var lost = returned(gold, daysAgo(1));
        var later = assess(lost.standing(), V1, SETTLED, visited("a", daysAgo(30)));

        assertThat(gold.tierLostOn()).isNull();
        assertThat(lost.standing().tierLostOn()).isEqualTo(TODAY);
        assertThat(later.standing().tierLostOn()).isEqualTo(TODAY);
    }

    @Test
    void whoFellHoldsTheLowestTierSinceTheFallAndStillDoesTheNextDay() {
        var gold = assess(CarriedStanding.UNRANKED, V1, SETTLED, paid("1", "9000", daysAgo(30)))
                .standing();

        var fallen = returned(gold, daysAgo(1));
        var next = assess(fallen.standing(), V1, SETTLED, visited("a", daysAgo(30)));

        assertThat(fallen.shown().since()).isEqualTo(daysAgo(1));
        assertThat(next.shown().since()).isEqualTo(daysAgo(1));
    }

    @Test
    void nobodyFellBeforeTheTierWasReached() {
        var gold = assess(CarriedStanding.UNRANKED, V1, SETTLED, paid("1", "9000", daysAgo(30)))
                .standing();

        assertThat(returned(gold, daysAgo(45)).standing().past().fallenAt()).isEqualTo(daysAgo(30));
    }

    /// The hold itself says since when.
    @Test
    void whomTheCalendarLoweredDidNotFall() {
        var bronze = new Hold("bronze", daysAgo(400), TODAY.minusDays(40), null);

        var lowered = assess(
                holding(new Grace(bronze, TODAY.minusDays(10)), daysAgo(400)), V1, SETTLED, visited("a", daysAgo(400)));

        assertThat(lowered.change()).isEqualTo(new TierChange.Lost(V1.tier(1), LossReason.CYCLE_END));
        assertThat(lowered.standing().past().fallenAt()).isNull();
        assertThat(lowered.shown().since()).isEqualTo(SETTLED.startsAt());
    }

    @Test
    void whoRisesAgainHasNoFallToRemember() {
        var fallen = holding(new Active(new Hold("regular", daysAgo(90), null, null)), daysAgo(90));
        var since = new CarriedStanding(
                fallen.tier(),
                null,
                fallen.told(),
                1,
                null,
                PublishedLifecycle.NOTHING,
                new PastStanding(daysAgo(20), List.of(), null, null));

        var risen = assess(since.changedFrom(daysAgo(5)), V1, SETTLED, paid("1", "1500", daysAgo(5)));

        assertThat(risen.tier().code()).isEqualTo("bronze");
        assertThat(risen.standing().past()).isEqualTo(PastStanding.NONE);
    }

    @Test
    void whatWasGrantedMustBeEnteredToBeKeptAndWhatWasEarnedMustOnlyBeKept() {
        var order = paid("1", "1500", daysAgo(3));
        var bronze = assess(CarriedStanding.UNRANKED, V1, SETTLED, order);
        var granted = new GrantedTier(UUID.randomUUID(), "gold", daysAgo(2), TODAY.plusDays(10));

        var gold = assess(bronze.standing().grant(granted, SHANGHAI), V1, SETTLED, order);

        assertThat(bronze.keep().needed()).singleElement().satisfies(needed -> {
            assertThat(needed.threshold()).isEqualTo(800);
            assertThat(needed.missing()).isZero();
        });
        assertThat(gold.keep().needed()).singleElement().satisfies(needed -> {
            assertThat(needed.threshold()).isEqualTo(8_000);
            assertThat(needed.missing()).isEqualTo(8_000 - 1_520);
        });
        assertThat(gold.keep().until()).isEqualTo(TODAY.plusDays(10));
    }

    private static Assessment returned(CarriedStanding gold, Instant at) {
        return Assessor.assess(
                features(paid("1", "9000", daysAgo(30)), refundedOf("1", "r", "9000", daysAgo(1))),
                gold.changedFrom(daysAgo(30)),
                ProgramTimeline.of(V1),
                SETTLED,
                new AssessmentCause(at, LossReason.REFUND));
    }

    private static Assessment assess(
            CarriedStanding standing, TierProgram policy, AssessmentDate today, Behaviour... history) {
        return Assessor.assess(features(history), standing, policy, today);
    }

    private static CarriedStanding holding(Held held, Instant since) {
        var told = new PublishedStanding(held.hold().tier(), since, held.heldUntil(), held.state());
        return new CarriedStanding(held, null, told, 1, null, PublishedLifecycle.NOTHING, PastStanding.NONE);
    }
}
