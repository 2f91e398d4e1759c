package dev.rung.scoring.population.reconciliation;

import static dev.rung.scoring.Histories.SHANGHAI;
import static dev.rung.scoring.Histories.daysAgo;
import static dev.rung.scoring.Histories.paid;
import static dev.rung.scoring.assessment.program.PoliciesOfTests.V1;
import static dev.rung.scoring.assessment.program.PoliciesOfTests.harder;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.contracts.customer.Behaviour;
import dev.rung.scoring.Crowd;
import dev.rung.scoring.assessment.program.TierProgram;
import dev.rung.scoring.assessment.value.AssessmentDate;
import dev.rung.scoring.population.reconciliation.Recomputation.Occasion;
import dev.rung.scoring.population.scan.PopulationMember;
import dev.rung.scoring.state.CustomerState;
import dev.rung.scoring.state.MergeLinks;
import dev.rung.scoring.state.consent.PersonalisationConsent;
import dev.rung.scoring.state.transition.RoundOfTests;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RecomputationTest {

    private static final Recomputation NIGHT = Recomputation.of(settled(V1, 0), settled(V1, 0));

    /// 9,020 points: gold.
    private final PopulationMember goldie = Crowd.member(1, List.of(paid("1", "9000", daysAgo(2))), V1, today(0));

    @Test
    void aStandingThatTheRoundLeftIsAsItShouldBe() {
        assertThat(NIGHT.check(goldie)).isEmpty();
    }

    @Test
    void soIsOneThatBehaviourLeftAfterTheRound() {
        var amid = Crowd.member(
                1, List.of(paid("1", "9000", daysAgo(400))), V1, AssessmentDate.whileCatchingUp(daysAgo(0), SHANGHAI));

        assertThat(NIGHT.check(amid)).isEmpty();
    }

    @Test
    void aTierThatWasWrittenPastTheStreamIsFound() {
        assertThat(fields(row("diamond", 9_020, 1, "9000"))).containsExactly("tier");
    }

    @Test
    void soIsEveryOtherColumn() {
        assertThat(fields(row("gold", 9_021, 1, "9000"))).containsExactly("growthValue");
        assertThat(fields(row("gold", 9_020, 2, "9000"))).containsExactly("orders");
        assertThat(fields(row("gold", 9_020, 1, "9000.01"))).containsExactly("spend");
    }

    @Test
    void moneyIsComparedByAmountNotByDigits() {
        assertThat(NIGHT.check(row("gold", 9_020, 1, "9000.00"))).isEmpty();
    }

    @Test
    void featuresThatDoNotFitTheStandingAreFoundWithWhatTheyShouldHaveLedTo() {
        var other = Crowd.stateOf(List.of(paid("1", "500", daysAgo(2)))).features();
        var state = goldie.state();
        var broken = new CustomerState(
                state.externalId(),
                other,
                state.standing(),
                state.position(),
                state.revision(),
                state.fingerprint(),
                MergeLinks.NONE,
                new PersonalisationConsent(true, 1));
        var member = new PopulationMember(goldie.customerId(), broken, "gold", 9_020, 1, new BigDecimal("9000"));

        var found = NIGHT.check(member).orElseThrow();

        assertThat(found.customerId()).isEqualTo(goldie.customerId());
        assertThat(found.fields()).contains("growthValue", "spend", "fingerprint");
        assertThat(found.stored().growthValue()).isEqualTo(9_020);
        assertThat(Objects.requireNonNull(found.recomputed()).growthValue()).isEqualTo(520);
    }

    @Test
    void whoeverTheRoundHasForgottenForDaysIsFound() {
        // the cycle has ended meanwhile
        var forgotten = Crowd.member(1, List.of(paid("1", "9000", daysAgo(400))), V1, today(390));

        assertThat(NIGHT.check(forgotten)).isPresent();
        assertThat(NIGHT.check(RoundOfTests.after(forgotten, V1, daysAgo(0)))).isEmpty();
    }

    @Test
    void whileARoundIsStillUnderWayWhatWasRightBeforeItIsRight() {
        // aged out of the window at midnight
        var notReached = Crowd.member(1, List.of(paid("1", "9000", daysAgo(365))), V1, today(1));
        var justAfterMidnight = Recomputation.of(settled(V1, 0), settled(V1, 1));

        assertThat(justAfterMidnight.check(notReached)).isEmpty();
        assertThat(NIGHT.check(notReached)).isPresent();
    }

    @Test
    void aPolicyThatCountsForLongMustHaveReachedEverybody() {
        var justPublished = Recomputation.of(settled(harder(), 0), settled(V1, 0));
        var longPublished = Recomputation.of(settled(harder(), 0), settled(harder(), 0));

        assertThat(justPublished.check(goldie)).isEmpty();
        assertThat(longPublished.check(goldie).orElseThrow().fields()).containsExactly("fingerprint");
        assertThat(longPublished.check(RoundOfTests.after(goldie, harder(), daysAgo(0))))
                .isEmpty();
    }

    /// The round at 00:05 went by the policy before; the next counts from 00:49.
    @Test
    void whereDayAndPolicyBeganBothAShortWhileAgoAnyTwoOfThemMayBeRight() {
        List<Behaviour> bought = List.of(paid("1", "9000", daysAgo(365)));
        var justBegun = Recomputation.of(settled(harder(), 0), settled(V1, 1));
        var byTheRound = Crowd.member(1, bought, V1, today(0));
        var beforeMidnight = Crowd.member(1, bought, harder(), today(1));

        assertThat(justBegun.check(byTheRound)).isEmpty();
        assertThat(justBegun.check(beforeMidnight)).isEmpty();
        assertThat(Recomputation.of(settled(harder(), 0), settled(harder(), 1)).check(byTheRound))
                .isPresent();
    }

    @Test
    void onAQuietNightThereAreTwoOccasionsToCompareWith() {
        assertThat(NIGHT.occasions()).hasSize(2);
    }

    private static List<String> fields(PopulationMember member) {
        return NIGHT.check(member).orElseThrow().fields();
    }

    private PopulationMember row(String tier, long growthValue, long orders, String spend) {
        return new PopulationMember(
                goldie.customerId(), goldie.state(), tier, growthValue, orders, new BigDecimal(spend));
    }

    private static Occasion settled(TierProgram policy, int daysAgo) {
        return new Occasion(policy, today(daysAgo));
    }

    private static AssessmentDate today(int daysAgo) {
        return AssessmentDate.caughtUp(daysAgo(daysAgo).plus(Duration.ofMinutes(5)), SHANGHAI);
    }
}
