package dev.rung.scoring.state.transition;

import static dev.rung.scoring.Histories.ALICE;
import static dev.rung.scoring.Histories.SHANGHAI;
import static dev.rung.scoring.Histories.TODAY;
import static dev.rung.scoring.Histories.daysAgo;
import static dev.rung.scoring.Histories.event;
import static dev.rung.scoring.Histories.paid;
import static dev.rung.scoring.Histories.visited;
import static dev.rung.scoring.assessment.program.PoliciesOfTests.V1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.contracts.customer.Behaviour;
import dev.rung.contracts.customer.Behaviour.ServiceContacted;
import dev.rung.contracts.feedback.OverrideEvent;
import dev.rung.contracts.scoring.AssessmentEvent.Position;
import dev.rung.contracts.scoring.TierEvent;
import dev.rung.scoring.assessment.program.PoliciesOfTests;
import dev.rung.scoring.assessment.program.ProgramTimeline;
import dev.rung.scoring.assessment.program.TierProgram;
import dev.rung.scoring.assessment.standing.Hold;
import dev.rung.scoring.assessment.standing.TierStanding.Active;
import dev.rung.scoring.state.CustomerState;
import dev.rung.scoring.state.consent.PersonalisationConsent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScoringTest {

    private static final Instant NOW = daysAgo(0);

    private static final Position POSITION = new Position(0, 7);

    private final Scoring scoring = new Scoring(ProgramTimeline.of(V1), SHANGHAI, NOW);

    @Test
    void theFirstBehaviourMakesAState() {
        var outcome = takeIn(null, visited("a", daysAgo(1)));

        assertThat(outcome.state().externalId()).isEqualTo("C-a11ce");
        assertThat(outcome.state().standing().tier())
                .isEqualTo(new Active(new Hold("regular", daysAgo(1), null, null)));
        assertThat(outcome.told()).isEmpty();
    }

    @Test
    void theStateAfterIsWhatTheAssessmentSaw() {
        var first = takeIn(null, paid("1", "600", daysAgo(5)));
        var second = takeIn(first.state(), paid("2", "600", daysAgo(1)));

        assertThat(second.assessed().rfm().orders()).isEqualTo(2);
        assertThat(second.assessed().revision()).isEqualTo(2);
        assertThat(second.state().features())
                .isEqualTo(first.state()
                        .features()
                        .plus(takeIn(null, paid("2", "600", daysAgo(1))).state().features()));
    }

    @Test
    void daysThatNoWindowCanReachAreForgotten() {
        var old = takeIn(null, paid("1", "600", daysAgo(800)));

        assertThat(old.state().features().days()).isEmpty();
        assertThat(old.state().features().lastPaidOn()).isEqualTo(TODAY.minusDays(800));
        assertThat(old.assessed().lifecycle()).isEqualTo("lost");
    }

    @Test
    void aRepetitionIsAssessedOnItsOwnDay() {
        var order = paid("1", "600", daysAgo(2));
        var first = takeIn(null, order);

        var later = new Scoring(ProgramTimeline.of(V1), SHANGHAI, NOW.plus(Duration.ofDays(10)))
                .repeat(first.state(), order, Objects.requireNonNull(order.event()), POSITION);

        assertThat(first.assessed().rfm().recencyDays()).isEqualTo(2);
        assertThat(later.assessed().rfm().recencyDays()).isEqualTo(12);
        assertThat(later.state().features()).isEqualTo(first.state().features());
    }

    @Test
    void aTierEventNamesTheSameThingEveryTime() {
        var order = paid("1", "1600", daysAgo(2));

        var once = takeIn(null, order).told();
        var again = takeIn(null, order).told();
        var other = takeIn(null, paid("2", "1600", daysAgo(2))).told();

        assertThat(again).isEqualTo(once).hasSize(1);
        assertThat(other.getFirst().decision()).isNotEqualTo(once.getFirst().decision());
    }

    @Test
    void timeTellsNothingUntilItChangesSomething() {
        var silver = takeIn(null, paid("1", "3500", daysAgo(2))).state();

        assertThat(after(10).reassess(ALICE, silver)).isEmpty();
        var quiet = after(60).reassess(ALICE, silver).orElseThrow();
        assertThat(quiet.told()).isEmpty();
        assertThat(quiet.assessed().revision()).isEqualTo(2);
    }

    /// The orders that earned silver count to the last day of its cycle, so there is nothing to warn
    /// of; bronze was never earned.
    @Test
    void timeAloneWarnsGivesGraceAndLowersStepByStep() {
        var first = takeIn(null, visited("a", daysAgo(0))).state();
        var state = takeIn(first, paid("1", "3500", daysAgo(2))).state();
        var told = new ArrayList<TierEvent>();

        for (int day = 1; day < 900; day++) {
            var outcome = after(day).reassess(ALICE, state);
            state = outcome.map(Scoring.ScoringOutcome::state).orElse(state);
            outcome.ifPresent(
                    it -> it.told().stream().filter(ScoringTest::isOfTheTier).forEach(told::add));
        }

        assertThat(told)
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("InGrace", "Lost", "AtRisk", "InGrace", "Lost");
        assertThat(told).extracting(TierEvent::decision).doesNotHaveDuplicates();
        assertThat(((TierEvent.Lost) told.getLast()).tier().code()).isEqualTo("regular");
        assertThat(((TierEvent.Lost) told.getLast()).reason()).isEqualTo("cycle-end");
    }

    @Test
    void whatAPersonDecidedIsToldUnderItsOwnName() {
        var state = takeIn(null, paid("1", "1500", daysAgo(2))).state();
        var granted = new OverrideEvent.Granted(UUID.randomUUID(), ALICE, "C-a11ce", NOW, "gold", TODAY.plusDays(30));

        var outcome = scoring.grant(state, granted);
        var again = scoring.grant(state, granted);
        var ended = scoring.revoke(outcome.state(), endedAt(NOW.plusSeconds(1)));

        assertThat(outcome.assessed().tier().tier().code()).isEqualTo("gold");
        assertThat(again.told()).isEqualTo(outcome.told()).hasSize(1);
        assertThat(ended.told())
                .singleElement()
                .isInstanceOfSatisfying(
                        TierEvent.Lost.class, lost -> assertThat(lost.reason()).isEqualTo("override-end"));
    }

    /// An override that was put aside may be replayed when a person has long decided otherwise.
    @Test
    void whatAPersonDecidedEarlierDoesNotUndoWhatWasDecidedLater() {
        var state = takeIn(null, paid("1", "10", daysAgo(9))).state();
        var gold = grantedAt(daysAgo(5), "gold");
        var silver = grantedAt(daysAgo(4), "silver");
        var ended = endedAt(daysAgo(3));

        var silverStands = scoring.grant(scoring.grant(state, silver).state(), gold);
        var silverStandsAgain = scoring.revoke(silverStands.state(), endedAt(daysAgo(6)));
        var nothingStands =
                scoring.grant(scoring.revoke(silverStandsAgain.state(), ended).state(), silver);

        assertThat(silverStands.assessed().tier().tier().code()).isEqualTo("silver");
        assertThat(silverStands.told()).isEmpty();
        assertThat(silverStandsAgain.assessed().tier().tier().code()).isEqualTo("silver");
        assertThat(nothingStands.assessed().tier().tier().code()).isEqualTo("regular");
        assertThat(nothingStands.told()).isEmpty();
    }

    private static OverrideEvent.Granted grantedAt(Instant at, String tier) {
        return new OverrideEvent.Granted(UUID.randomUUID(), ALICE, "C-a11ce", at, tier, TODAY.plusDays(30));
    }

    private static OverrideEvent.Ended endedAt(Instant at) {
        return new OverrideEvent.Ended(UUID.randomUUID(), ALICE, "C-a11ce", at);
    }

    @Test
    void aReachedTierIsNotReachedAgain() {
        var first = takeIn(null, paid("1", "1600", daysAgo(2)));

        var second = takeIn(first.state(), paid("2", "10", daysAgo(1)));

        assertThat(second.told()).isEmpty();
        assertThat(second.assessed().tier().since()).isEqualTo(daysAgo(2));
    }

    @Test
    void aSilentCustomerIsMissedOnceAndWakesWithAPurchase() {
        var state = takeIn(agreed(), paid("1", "35", daysAgo(2))).state();
        var told = new ArrayList<TierEvent>();
        for (int day = 1; day < 300; day++) {
            var outcome = after(day).reassess(ALICE, state);
            state = outcome.map(Scoring.ScoringOutcome::state).orElse(state);
            outcome.ifPresent(it -> told.addAll(it.told()));
        }
        var order = paid("2", "20", NOW.plus(Duration.ofDays(299)));
        told.addAll(after(299)
                .apply(state, order, Objects.requireNonNull(order.event()), POSITION)
                .told());

        assertThat(told)
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("ChurnWarned", "ChurnWarned", "Dormant", "Woken");
    }

    @Test
    void oldBehaviourThatIsTakenInLateMissesNobody() {
        var first = takeIn(null, paid("1", "35", daysAgo(300)));
        var second = takeIn(first.state(), paid("2", "20", daysAgo(1)));

        assertThat(first.assessed().lifecycle()).isEqualTo("dormant");
        assertThat(first.told()).isEmpty();
        assertThat(second.told()).isEmpty();
    }

    /// A contact with service lets the silence before it be seen; what that means is for a settled day to tell.
    @Test
    void whatBehaviourShowsAlreadyIsStillTold() {
        var bought = takeIn(agreed(), paid("1", "35", daysAgo(60)));
        var again = takeIn(bought.state(), paid("2", "35", daysAgo(58)));
        var often = takeIn(again.state(), paid("3", "35", daysAgo(56)));
        var contacted = takeIn(often.state(), new ServiceContacted(event("help", daysAgo(0)), null));

        assertThat(Objects.requireNonNull(contacted.assessed().churn()).level()).isEqualTo("high");
        assertThat(contacted.told()).isEmpty();
        var round = scoring.reassess(ALICE, contacted.state()).orElseThrow();
        assertThat(round.told())
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("ChurnWarned", "Dormant");
        assertThat(scoring.reassess(ALICE, round.state())).isEmpty();
    }

    @Test
    void nothingIsConcludedOfLeavingWithoutConsent() {
        var bought = takeIn(null, paid("1", "35", daysAgo(60)));
        var again = takeIn(bought.state(), paid("2", "35", daysAgo(58)));
        var often = takeIn(again.state(), paid("3", "35", daysAgo(56)));

        var round = scoring.reassess(ALICE, often.state()).orElseThrow();

        assertThat(round.assessed().churn()).isNull();
        assertThat(round.assessed().lifecycle()).isEqualTo("lost");
        assertThat(round.assessed().tier().tier().code()).isEqualTo("regular");
        assertThat(round.told())
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("Dormant");
        assertThat(round.state().standing().churn().reasons()).isEmpty();
        assertThat(scoring.reassess(ALICE, round.state())).isEmpty();
    }

    /// Or a warning of before the withdrawal would silence the one after another yes.
    @Test
    void whoAgreesAgainIsWarnedOfAnew() {
        var bought = takeIn(agreed(), paid("1", "35", daysAgo(60)));
        var again = takeIn(bought.state(), paid("2", "35", daysAgo(58)));
        var often = takeIn(again.state(), paid("3", "35", daysAgo(56)));
        var warned = scoring.reassess(ALICE, often.state()).orElseThrow();

        var withdrawn = scoring.reassess(ALICE, warned.state().with(new PersonalisationConsent(false, 2)))
                .orElseThrow();
        var agreed = scoring.reassess(ALICE, withdrawn.state().with(new PersonalisationConsent(true, 3)))
                .orElseThrow();

        assertThat(withdrawn.assessed().churn()).isNull();
        assertThat(withdrawn.told()).isEmpty();
        assertThat(agreed.assessed().churn()).isEqualTo(warned.assessed().churn());
        assertThat(agreed.told())
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("ChurnWarned");
    }

    private static CustomerState agreed() {
        return CustomerState.registered("C-a11ce", 0).with(new PersonalisationConsent(true, 1));
    }

    /// Or the policy would still be new to the customer on the first day that something is missing.
    @Test
    void whoComesBetweenAPolicyAndItsRoundIsHeldAgainstItThatDay() {
        var harder = new Scoring(ProgramTimeline.of(atOnce()), SHANGHAI, NOW);
        var kept = paid("1", "3500", daysAgo(2));
        var silver = takeIn(null, kept).state();
        var visit = visited("a", NOW);
        var visited = harder.apply(silver, visit, Objects.requireNonNull(visit.event()), POSITION);

        assertThat(visited.assessed().policyVersion()).isEqualTo(2);
        var round = harder.reassess(ALICE, visited.state()).orElseThrow();
        assertThat(round.state().standing().policyVersion()).isEqualTo(2);
        assertThat(harder.reassess(ALICE, round.state())).isEmpty();
    }

    /// The value that keeps gold is not enough: beneath the grant it was never entered.
    @Test
    void aGrantedTierHasToBeEnteredToBeKept() {
        var silver = takeIn(null, paid("1", "7000", daysAgo(2))).state();
        var granted = new OverrideEvent.Granted(UUID.randomUUID(), ALICE, "C-a11ce", NOW, "gold", TODAY.plusDays(30));

        assertThat(scoring.grant(silver, granted).assessed().keep().needed())
                .singleElement()
                .satisfies(needed -> {
                    assertThat(needed.threshold()).isEqualTo(8_000);
                    assertThat(needed.missing()).isPositive();
                });
    }

    private static TierProgram atOnce() {
        return PoliciesOfTests.but(policy -> policy.put("transition", "at-once").put("version", 2));
    }

    private static boolean isOfTheTier(TierEvent event) {
        return switch (event) {
            case TierEvent.Reached _, TierEvent.AtRisk _, TierEvent.InGrace _, TierEvent.Kept _, TierEvent.Lost _ ->
                true;
            case TierEvent.Redated _ -> false;
            case TierEvent.ChurnWarned _, TierEvent.Dormant _, TierEvent.Woken _, TierEvent.Unrecognised _ -> false;
        };
    }

    private static Scoring after(int days) {
        return new Scoring(ProgramTimeline.of(V1), SHANGHAI, NOW.plus(Duration.ofDays(days)));
    }

    private Scoring.ScoringOutcome takeIn(@Nullable CustomerState before, Behaviour behaviour) {
        return scoring.apply(before, behaviour, Objects.requireNonNull(behaviour.event()), POSITION);
    }
}
