package dev.rung.scoring.population.dryrun;

import static dev.rung.scoring.Histories.SHANGHAI;
import static dev.rung.scoring.Histories.daysAgo;
import static dev.rung.scoring.Histories.paid;
import static dev.rung.scoring.Histories.visited;
import static dev.rung.scoring.assessment.program.PoliciesOfTests.V1;
import static dev.rung.scoring.population.dryrun.Trials.threshold;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rung.scoring.Crowd;
import dev.rung.scoring.assessment.Assessment;
import dev.rung.scoring.assessment.Assessor;
import dev.rung.scoring.assessment.program.TierProgram;
import dev.rung.scoring.assessment.value.AssessmentDate;
import dev.rung.scoring.features.Features;
import dev.rung.scoring.population.scan.PopulationMember;
import dev.rung.scoring.state.CustomerState;
import dev.rung.scoring.state.MergeLinks;
import dev.rung.scoring.state.consent.PersonalisationConsent;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TrialVerdictTest {

    /// 9,000 spent and one order: 9,020 points, gold.
    private final PopulationMember goldie = member("9000", 2);

    @Test
    void aPolicyThatAsksForMoreTakesTheTierAndSaysHowMuchIsMissing() {
        var harder = Trials.but(policy -> threshold(policy, 3, 12_000, 9_600));

        var verdict = TrialVerdict.of(goldie, Trials.of(harder));

        assertThat(verdict.mover())
                .isEqualTo(new Mover("C-1", "gold", "silver", "down", -1, "policy", 9_020, 9_600L, 580));
        assertThat(verdict.toldBefore()).isNull();
        assertThat(verdict.toldThen()).isEqualTo("lost");
        assertThat(verdict.growthValue()).isEqualTo(9_020);
        assertThat(verdict.spend()).isEqualByComparingTo("9000");
    }

    @Test
    void whoeverStillHasWhatKeepsTheTierStays() {
        var harder = Trials.but(policy -> threshold(policy, 3, 12_000, 9_000));

        var verdict = TrialVerdict.of(goldie, Trials.of(harder));

        assertThat(verdict.mover()).isNull();
        assertThat(verdict.to()).isEqualTo("gold");
        assertThat(verdict.unsafeThen()).isFalse();
    }

    @Test
    void aTierThatIsHeldToTheEndOfItsCycleIsUnsafeButNotLost() {
        var later = Trials.but(policy -> {
            policy.put("transition", "cycle-end");
            threshold(policy, 3, 12_000, 9_600);
        });

        var verdict = TrialVerdict.of(goldie, Trials.of(later));

        assertThat(verdict.mover()).isNull();
        assertThat(verdict.unsafeBefore()).isFalse();
        assertThat(verdict.unsafeThen()).isTrue();
    }

    @Test
    void aPolicyThatAsksForLessRaises() {
        var easier = Trials.but(policy -> threshold(policy, 4, 9_000, 8_000));

        assertThat(TrialVerdict.of(goldie, Trials.of(easier)).mover())
                .isEqualTo(new Mover("C-1", "gold", "diamond", "up", 1, "reached", 9_020, 9_000L, 0));
        assertThat(TrialVerdict.of(goldie, Trials.of(easier)).toldThen()).isEqualTo("reached");
    }

    @Test
    void whatThePresentPolicyWouldRaiseAndTheCandidateWouldNotIsALossToo() {
        var harder = Trials.but(policy -> threshold(policy, 3, 12_000, 9_600));
        // last assessed before the order was in: still regular as stored
        var before =
                Crowd.member(1, List.of(visited("1", daysAgo(3))), V1, AssessmentDate.caughtUp(daysAgo(3), SHANGHAI));
        var unread = new PopulationMember(
                before.customerId(),
                withFeatures(before, goldie.state().features()),
                before.tier(),
                before.growthValue(),
                before.orders(),
                before.spend());

        assertThat(TrialVerdict.of(unread, Trials.of(harder)).mover())
                .isEqualTo(new Mover("C-1", "gold", "silver", "down", -1, "not-reached", 9_020, 12_000L, 2_980));
    }

    @Test
    void aLadderWithoutTheTierSendsItsHoldersDown() {
        var shorter = Trials.but(policy -> ((ArrayNode) policy.get("ladder")).remove(3));

        assertThat(TrialVerdict.of(goldie, Trials.of(shorter)).mover())
                .isEqualTo(new Mover("C-1", "gold", "silver", "down", -1, "tier-gone", 9_020, null, 0));
    }

    @Test
    void aTierThatOnlyHasAnotherCodeIsLevel() {
        var renamed = Trials.but(policy -> ((ObjectNode) policy.at("/ladder/3")).put("code", "jade"));

        var mover = TrialVerdict.of(goldie, Trials.of(renamed)).mover();

        assertThat(mover).isEqualTo(new Mover("C-1", "gold", "jade", "level", 0, "tier-gone", 9_020, null, 0));
    }

    @Test
    void aTierThatThePresentPolicyWouldTakeTodayAndTheCandidateLeavesIsKept() {
        // gold two years ago, in grace until yesterday, nothing since
        var lapsed = lapsed();
        var kinder = Trials.but(policy -> {
            policy.put("transition", "cycle-end");
            threshold(policy, 3, 8_000, 0);
            threshold(policy, 2, 3_000, 0);
            threshold(policy, 1, 1_000, 0);
        });

        assertThat(TrialVerdict.of(lapsed, Trials.of(kinder)).mover())
                .isEqualTo(new Mover("C-1", "silver", "gold", "up", 1, "kept", 0, 0L, 0));
    }

    /// The present policy takes gold today too, but leaves silver: the candidate asks
    /// what keeps gold, not silver.
    @Test
    void theThresholdIsThatOfTheTierTheCandidateTakes() {
        var buysAgain = Crowd.stateOf(List.of(paid("1", "9000", daysAgo(500)), paid("2", "2480", daysAgo(100))));
        var lapsed = lapsed();
        var inGrace = new PopulationMember(
                lapsed.customerId(),
                withFeatures(lapsed, buysAgain.features()),
                lapsed.tier(),
                lapsed.growthValue(),
                lapsed.orders(),
                lapsed.spend());
        var again = Trials.but(policy -> threshold(policy, 2, 3_000, 2_400));

        assertThat(TrialVerdict.of(inGrace, Trials.of(again)).mover())
                .isEqualTo(new Mover("C-1", "silver", "bronze", "down", -1, "policy", 2_500, 6_400L, 3_900));
    }

    @Test
    void thresholdsOfSpendAreComparedWithWholeYuan() {
        var bySpend = Trials.but(policy -> {
            policy.put("measure", "spend");
            threshold(policy, 3, 10_000, 9_001);
        });
        var member = member("9000.99", 2);

        assertThat(TrialVerdict.of(member, Trials.of(bySpend)).mover())
                .isEqualTo(new Mover("C-1", "gold", "silver", "down", -1, "policy", 9_000, 9_001L, 1));
    }

    @Test
    void thresholdsOfOrdersAreComparedWithOrders() {
        var byOrders = Trials.but(policy -> {
            policy.put("measure", "orders");
            threshold(policy, 1, 1, 1);
            threshold(policy, 2, 2, 2);
            threshold(policy, 3, 3, 3);
            threshold(policy, 4, 4, 4);
        });

        assertThat(TrialVerdict.of(goldie, Trials.of(byOrders)).mover())
                .isEqualTo(new Mover("C-1", "gold", "bronze", "down", -2, "policy", 1, 3L, 2));
    }

    private static PopulationMember member(String spent, int daysAgo) {
        return Crowd.member(
                1,
                List.of(paid("1", spent, daysAgo(daysAgo))),
                V1,
                AssessmentDate.caughtUp(daysAgo(daysAgo), SHANGHAI));
    }

    /// Assessed when they bought, when the cycle was over, and not since: the grace is over today.
    private static PopulationMember lapsed() {
        var state = Crowd.stateOf(List.of(paid("1", "9000", daysAgo(500))));
        var first = assess(state, V1, 500);
        var graceBegan = Crowd.member(new UUID(0, 1), state, first);
        var second = assess(graceBegan.state(), V1, 134);
        return Crowd.member(new UUID(0, 1), graceBegan.state(), second);
    }

    private static Assessment assess(CustomerState state, TierProgram policy, int daysAgo) {
        return Assessor.assess(
                state.features(), state.standing(), policy, AssessmentDate.caughtUp(daysAgo(daysAgo), SHANGHAI));
    }

    private static CustomerState withFeatures(PopulationMember standing, Features features) {
        var state = standing.state();
        return new CustomerState(
                state.externalId(),
                features,
                state.standing(),
                state.position(),
                state.revision(),
                state.fingerprint(),
                MergeLinks.NONE,
                new PersonalisationConsent(true, 1));
    }

    @Test
    void spendIsThatOfThePresentWindow() {
        assertThat(TrialVerdict.of(member("12.50", 1), Trials.of(V1)).spend())
                .isEqualByComparingTo(new BigDecimal("12.5"));
    }
}
