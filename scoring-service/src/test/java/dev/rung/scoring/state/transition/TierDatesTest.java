package dev.rung.scoring.state.transition;

import static dev.rung.scoring.Histories.ALICE;
import static dev.rung.scoring.Histories.SHANGHAI;
import static dev.rung.scoring.Histories.TODAY;
import static dev.rung.scoring.Histories.daysAgo;
import static dev.rung.scoring.Histories.event;
import static dev.rung.scoring.Histories.paid;
import static dev.rung.scoring.Histories.refundedOf;
import static dev.rung.scoring.Histories.visited;
import static dev.rung.scoring.assessment.program.PoliciesOfTests.V1;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rung.contracts.TierRef;
import dev.rung.contracts.customer.Behaviour;
import dev.rung.contracts.feedback.OverrideEvent;
import dev.rung.contracts.scoring.AssessmentEvent.Position;
import dev.rung.contracts.scoring.TierEvent;
import dev.rung.contracts.scoring.TierEvent.TierSpan;
import dev.rung.scoring.assessment.program.PoliciesOfTests;
import dev.rung.scoring.assessment.program.ProgramTimeline;
import dev.rung.scoring.assessment.program.TierProgram;
import dev.rung.scoring.state.CustomerState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// When a tier was reached or lost, and what is told of it.
class TierDatesTest {

    private static final Instant NOW = daysAgo(0);

    private static final Position POSITION = new Position(0, 7);

    private final Scoring scoring = new Scoring(ProgramTimeline.of(V1), SHANGHAI, NOW);

    /// A file of older days comes after a visit: its payment counts from when it was paid.
    @Test
    void aTierIsNeverLostBeforeItWasReached() {
        var visited = takeIn(null, visited("a", daysAgo(1)));
        var reached = takeIn(visited.state(), paid("1", "9000", daysAgo(6)));
        var lost = takeIn(reached.state(), refundedOf("1", "r", "9000", daysAgo(7)));

        assertThat(reached(reached).decision().occurredAt()).isEqualTo(daysAgo(6));
        assertThat(lost(lost).decision().occurredAt()).isEqualTo(daysAgo(6));
        assertThat(lost(lost).reason()).isEqualTo("refund");
    }

    @Test
    void aPolicyThatAsksForLessLiftsFromWhenItCountsAndSaysSo() {
        var bronze = takeIn(null, paid("1", "1600", daysAgo(90))).state();
        var began = NOW.minus(Duration.ofHours(5));

        var lifted = new Scoring(since(began, easier()), SHANGHAI, NOW)
                .reassess(ALICE, bronze)
                .orElseThrow();

        assertThat(reached(lifted).tier().code()).isEqualTo("silver");
        assertThat(reached(lifted).decision().occurredAt()).isEqualTo(began);
        assertThat(reached(lifted).reason()).isEqualTo("policy");
        assertThat(lifted.assessed().tier().since()).isEqualTo(began);
    }

    /// The shop's clock is ahead of ours by so little that the intake takes it.
    @Test
    void whatIsDatedTomorrowIsDatedThenByTheNextDaysRound() {
        var tomorrow = TODAY.plusDays(1).atStartOfDay(SHANGHAI).toInstant().plusSeconds(60);
        var began = daysAgo(30);
        var evening = new Scoring(since(began, V1), SHANGHAI, tomorrow.minusSeconds(120));
        var visit = visited("a", daysAgo(60));
        var seen = evening.apply(null, visit, Objects.requireNonNull(visit.event()), POSITION)
                .state();
        var payment = paid("1", "9000", tomorrow);
        var taken = evening.apply(seen, payment, Objects.requireNonNull(payment.event()), POSITION)
                .state();

        var round = new Scoring(since(began, V1), SHANGHAI, tomorrow.plusSeconds(60))
                .reassess(ALICE, taken)
                .orElseThrow();

        assertThat(reached(round).tier().code()).isEqualTo("gold");
        assertThat(reached(round).decision().occurredAt()).isEqualTo(tomorrow);
    }

    /// A visit is taken in between the policy and its round.
    @Test
    void whatAPolicyLiftsIsNotWhatTheNextVisitDid() {
        var bronze = takeIn(null, paid("1", "1600", daysAgo(90))).state();
        var began = NOW.minus(Duration.ofHours(5));
        var visit = visited("a", NOW);

        var lifted = new Scoring(since(began, easier()), SHANGHAI, NOW)
                .apply(bronze, visit, Objects.requireNonNull(visit.event()), POSITION);

        assertThat(reached(lifted).decision().occurredAt()).isEqualTo(began);
        assertThat(reached(lifted).reason()).isEqualTo("policy");
    }

    @Test
    void whatAPolicyTakesIsLostFromWhenItCounts() {
        var silver = takeIn(null, paid("1", "3100", daysAgo(90))).state();
        var began = NOW.minus(Duration.ofHours(5));
        var harder = PoliciesOfTests.but(policy -> {
            policy.put("version", 2);
            ((ObjectNode) policy.at("/ladder/2")).put("enter", 4_000).put("keep", 3_500);
        });

        var lowered = new Scoring(since(began, harder), SHANGHAI, NOW)
                .reassess(ALICE, silver)
                .orElseThrow();

        assertThat(lost(lowered).reason()).isEqualTo("policy");
        assertThat(lost(lowered).decision().occurredAt()).isEqualTo(began);
        assertThat(lowered.assessed().tier().since()).isEqualTo(began);
        assertThat(lost(lowered).decision().path()).containsExactly(new TierSpan("bronze", 1, began));
    }

    /// Bronze with the second order; then an order between the two becomes known.
    @Test
    void anOrderToldLateDatesTheTierAnewAndTellsNobodyTwice() {
        var first = takeIn(null, paid("1", "600", daysAgo(10)));
        var bronze = takeIn(first.state(), paid("2", "600", daysAgo(2)));

        var late = takeIn(bronze.state(), paid("3", "600", daysAgo(5)));

        assertThat(reached(bronze).decision().occurredAt()).isEqualTo(daysAgo(2));
        assertThat(reached(bronze).reason()).isEqualTo("behaviour");
        assertThat(reached(bronze).decision().path())
                .containsExactly(new TierSpan("regular", 0, daysAgo(10)), new TierSpan("bronze", 1, daysAgo(2)));
        assertThat(late.told()).singleElement().isInstanceOfSatisfying(TierEvent.Redated.class, it -> {
            assertThat(it.tier().code()).isEqualTo("bronze");
            assertThat(it.decision().revision()).isEqualTo(3);
            assertThat(it.decision().path())
                    .containsExactly(new TierSpan("regular", 0, daysAgo(10)), new TierSpan("bronze", 1, daysAgo(5)));
        });
        assertThat(late.assessed().tier().since()).isEqualTo(daysAgo(5));
        assertThat(late.assessed().tier().validUntil())
                .isEqualTo(TODAY.minusDays(5).plusYears(1).minusDays(1));
    }

    /// Silver at once; then an order before it becomes known, which was enough for bronze.
    @Test
    void aTierThatWasNeverToldBeganInTheLowestOne() {
        var silver = takeIn(null, paid("1", "3500", daysAgo(10)));

        var late = takeIn(silver.state(), paid("2", "1200", daysAgo(40)));

        assertThat(late.told()).singleElement().isInstanceOfSatisfying(TierEvent.Redated.class, it -> {
            assertThat(it.tier().code()).isEqualTo("bronze");
            assertThat(it.before()).isNotNull().extracting(TierRef::code).isEqualTo("regular");
            assertThat(it.decision().occurredAt()).isEqualTo(daysAgo(40));
        });
    }

    @Test
    void aRefundToldBeforeItsPaymentAndOneBeyondAnOrderLowerNobody() {
        var first = takeIn(null, paid("1", "1100", daysAgo(10)));
        var other = takeIn(first.state(), paid("2", "50", daysAgo(8)));
        var early = takeIn(other.state(), refundedOf("3", "r", "500", daysAgo(2)));
        var beyond = takeIn(early.state(), refundedOf("2", "s", "700", daysAgo(1)));
        var paid = takeIn(beyond.state(), paid("3", "500", daysAgo(3)));

        for (var outcome : new Scoring.ScoringOutcome[] {early, beyond, paid}) {
            assertThat(outcome.told()).isEmpty();
            assertThat(outcome.assessed().tier()).isEqualTo(other.assessed().tier());
        }
    }

    /// The order that earned the tier is returned: by what is known now it was never held.
    @Test
    void aReturnTakesTheTierOutOfThePathAndTheLowestDatesFromTheFall() {
        var reached = takeIn(null, paid("1", "1600", daysAgo(10)));

        var lost = takeIn(reached.state(), refundedOf("1", "r", "1600", daysAgo(2)));

        assertThat(lost(lost).decision().path()).containsExactly(new TierSpan("regular", 0, daysAgo(10)));
        assertThat(lost.assessed().tier().since()).isEqualTo(daysAgo(2));
    }

    @Test
    void aPaymentThatTurnsOutToHaveBeenLessCorrectsTheTier() {
        var reached = takeIn(null, paid(event("told first", daysAgo(2)), "1", "1600"));

        var corrected = takeIn(reached.state(), paid(event("paid first", daysAgo(3)), "1", "100"));

        assertThat(lost(corrected).reason()).isEqualTo("correction");
        assertThat(corrected.assessed().tier().tier().code()).isEqualTo("regular");
    }

    @Test
    void whatIsMarkedAsHistoryLeadsToHistory() {
        var told = paid("1", "1600", daysAgo(2));
        var event = Objects.requireNonNull(told.event());
        var marked =
                new Behaviour.Event(event.eventId(), event.customerId(), event.externalId(), event.occurredAt(), true);

        assertThat(takeIn(null, paid(marked, "1", "1600")).told())
                .extracting(it -> Objects.requireNonNull(it.decision()).history())
                .containsExactly(true);
        assertThat(takeIn(null, told).told())
                .extracting(it -> Objects.requireNonNull(it.decision()).history())
                .containsExactly((Boolean) null);
    }

    /// Gold was granted for a while over bronze; then silver is earned.
    @Test
    void thePathIsOfTheTiersAsHeld() {
        var bronze = takeIn(null, paid("1", "1600", daysAgo(10))).state();
        var granted =
                new OverrideEvent.Granted(UUID.randomUUID(), ALICE, "C-a11ce", daysAgo(8), "gold", TODAY.plusDays(30));
        var gold = scoring.grant(bronze, granted);
        var ended =
                scoring.revoke(gold.state(), new OverrideEvent.Ended(UUID.randomUUID(), ALICE, "C-a11ce", daysAgo(4)));

        var silver = takeIn(ended.state(), paid("2", "1600", daysAgo(1)));

        assertThat(reached(gold).reason()).isEqualTo("override");
        assertThat(reached(gold).decision().path()).extracting(TierSpan::tier).containsExactly("bronze", "gold");
        assertThat(reached(silver).decision().path())
                .containsExactly(
                        new TierSpan("bronze", 1, daysAgo(10)),
                        new TierSpan("gold", 3, daysAgo(8)),
                        new TierSpan("bronze", 1, daysAgo(4)),
                        new TierSpan("silver", 2, daysAgo(1)));
    }

    @Test
    void whoFallsToTheLowestTierAsAGrantEndsHoldsItSinceThen() {
        var regular = takeIn(null, paid("1", "100", daysAgo(10))).state();
        var granted =
                new OverrideEvent.Granted(UUID.randomUUID(), ALICE, "C-a11ce", daysAgo(8), "gold", TODAY.plusDays(30));

        var ended = scoring.revoke(
                scoring.grant(regular, granted).state(),
                new OverrideEvent.Ended(UUID.randomUUID(), ALICE, "C-a11ce", daysAgo(4)));

        assertThat(ended.assessed().tier().since()).isEqualTo(daysAgo(4));
    }

    /// The order that had earned bronze goes back, and with it silver: bronze counts from the next one.
    @Test
    void aLossThatDatesALowerTierAnewSaysSo() {
        var bronze = takeIn(null, paid("1", "1500", daysAgo(10)));
        var silver = takeIn(bronze.state(), paid("2", "1600", daysAgo(5)));

        var lost = takeIn(silver.state(), refundedOf("1", "r", "1500", daysAgo(1)));

        assertThat(lost(lost).tier().code()).isEqualTo("bronze");
        assertThat(lost(lost).decision().occurredAt()).isEqualTo(daysAgo(1));
        assertThat(lost.told().subList(1, lost.told().size()))
                .singleElement()
                .isInstanceOfSatisfying(TierEvent.Redated.class, it -> {
                    assertThat(it.tier().code()).isEqualTo("bronze");
                    assertThat(it.decision().occurredAt()).isEqualTo(daysAgo(5));
                    assertThat(it.decision().revision())
                            .isEqualTo(lost(lost).decision().revision());
                    assertThat(it.decision().path())
                            .isEqualTo(lost(lost).decision().path());
                    assertThat(it.decision().grounds()).isNotNull();
                });
        assertThat(lost.assessed().tier().since()).isEqualTo(daysAgo(5));
    }

    /// The refund of another order leaves bronze where it was.
    @Test
    void aLossThatDatesNothingAnewTellsNothingMore() {
        var bronze = takeIn(null, paid("1", "1500", daysAgo(10)));
        var silver = takeIn(bronze.state(), paid("2", "1600", daysAgo(5)));

        var lost = takeIn(silver.state(), refundedOf("2", "r", "1600", daysAgo(1)));

        assertThat(lost.told()).singleElement().isInstanceOf(TierEvent.Lost.class);
    }

    private static ProgramTimeline since(Instant began, TierProgram policy) {
        return new ProgramTimeline(
                List.of(new ProgramTimeline.Term(policy, began), new ProgramTimeline.Term(V1, Instant.MIN)));
    }

    private static TierEvent.Reached reached(Scoring.ScoringOutcome outcome) {
        return (TierEvent.Reached) outcome.told().getFirst();
    }

    private static TierEvent.Lost lost(Scoring.ScoringOutcome outcome) {
        return (TierEvent.Lost) outcome.told().getFirst();
    }

    private static TierProgram easier() {
        return PoliciesOfTests.but(policy -> {
            policy.put("version", 2);
            ((ObjectNode) policy.at("/ladder/2")).put("enter", 1_200).put("keep", 1_100);
        });
    }

    private Scoring.ScoringOutcome takeIn(@Nullable CustomerState before, Behaviour behaviour) {
        return scoring.apply(before, behaviour, Objects.requireNonNull(behaviour.event()), POSITION);
    }
}
