package dev.rung.scoring.stream;

import static dev.rung.scoring.Histories.ALICE;
import static dev.rung.scoring.Histories.TODAY;
import static dev.rung.scoring.Histories.daysAgo;
import static dev.rung.scoring.Histories.paid;
import static dev.rung.scoring.Histories.refunded;
import static dev.rung.scoring.Histories.visited;
import static dev.rung.scoring.stream.Merges.BOB;
import static dev.rung.scoring.stream.Merges.CAROL;
import static dev.rung.scoring.stream.Merges.agreedAndMerged;
import static dev.rung.scoring.stream.Merges.by;
import static dev.rung.scoring.stream.Merges.merged;
import static dev.rung.scoring.stream.Merges.moved;
import static dev.rung.scoring.stream.Merges.registered;
import static dev.rung.scoring.stream.Merges.undone;
import static dev.rung.scoring.stream.StreamOfTests.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.contracts.feedback.OverrideEvent;
import dev.rung.contracts.scoring.AssessmentEvent.Assessed;
import dev.rung.contracts.scoring.AssessmentEvent.Position;
import dev.rung.contracts.scoring.TierEvent;
import dev.rung.contracts.scoring.TierEvent.Lost;
import dev.rung.contracts.scoring.TierEvent.Reached;
import dev.rung.scoring.state.MergeHandover;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MergeTest {

    private final StreamOfTests stream = new StreamOfTests();

    @AfterEach
    void close() {
        stream.close();
    }

    @Test
    void whatBothDidCountsForTheOneThatStays() {
        stream.send(paid("1", "600", daysAgo(5))).send(by(BOB, paid("2", "700", daysAgo(2))));
        merged(ALICE, BOB, 2).to(stream);

        var bob = lastOf(BOB);
        assertThat(bob.rfm().orders()).isEqualTo(2);
        assertThat(bob.rfm().spend()).isEqualByComparingTo("1300");
        assertThat(bob.tier().tier().code()).isEqualTo("bronze");
        assertThat(bob.mergedInto()).isNull();
    }

    @Test
    void theOneGivenUpIsMarkedAndItsStandingWaits() {
        stream.send(paid("1", "1600", daysAgo(5)));
        merged(ALICE, BOB, 2).to(stream);

        var alice = lastOf(ALICE);
        assertThat(alice.mergedInto()).isEqualTo(BOB);
        assertThat(alice.tier().tier().code()).isEqualTo("bronze");
        assertThat(alice.revision()).isEqualTo(2);
    }

    @Test
    void whatTheOneGivenUpStillDoesCountsForTheOther() {
        stream.send(by(BOB, paid("2", "700", daysAgo(2))));
        merged(ALICE, BOB, 2).to(stream);
        stream.send(paid("1", "600", daysAgo(5))).send(visited("a", daysAgo(1)));

        assertThat(lastOf(BOB).growthValue()).isEqualTo(600 + 700 + 2 * 20 + 20);
        assertThat(lastOf(BOB).lastEventAt()).isEqualTo(daysAgo(1));
    }

    @Test
    void everyBehaviourOfTheOneGivenUpIsAnsweredStill() {
        stream.send(paid("1", "600", daysAgo(5)));
        merged(ALICE, BOB, 2).to(stream);
        stream.assessments();
        stream.send(visited("a", daysAgo(1)));

        assertThat(stream.assessments())
                .filteredOn(
                        event -> event instanceof Assessed it && it.customerId().equals(ALICE))
                .singleElement()
                .isInstanceOfSatisfying(Assessed.class, it -> {
                    assertThat(it.mergedInto()).isEqualTo(BOB);
                    assertThat(it.position().offset()).isEqualTo(1);
                });
    }

    @Test
    void anOrderToldToBothCountsOnce() {
        stream.send(paid("1", "600", daysAgo(5))).send(by(BOB, paid("1", "600", daysAgo(5))));
        merged(ALICE, BOB, 2).to(stream);

        assertThat(lastOf(BOB).rfm().orders()).isEqualTo(1);
        assertThat(lastOf(BOB).rfm().spend()).isEqualByComparingTo("600");
    }

    @Test
    void whoHasDoneNothingYetIsCreatedByTheMerge() {
        stream.send(paid("1", "600", daysAgo(5)));
        registered(BOB).to(stream);
        assertThat(stream.assessments()).hasSize(1);

        merged(ALICE, BOB, 2).to(stream);

        var bob = lastOf(BOB);
        assertThat(bob.externalId()).isEqualTo("C-b0b00");
        assertThat(bob.rfm().orders()).isEqualTo(1);
        assertThat(bob.position()).isEqualTo(new Position(0, -1));
    }

    @Test
    void whoIsNotHeardOfYetIsToldOnceTheNameIsKnown() {
        stream.send(paid("1", "600", daysAgo(5)));
        merged(ALICE, BOB, 2).to(stream);
        assertThat(stream.assessments()).noneMatch(event -> isOf(BOB, event));

        registered(BOB).to(stream);

        assertThat(lastOf(BOB).externalId()).isEqualTo("C-b0b00");
        assertThat(lastOf(BOB).rfm().orders()).isEqualTo(1);
    }

    @Test
    void undoingGivesEachWhatItHadAndDidMeanwhile() {
        stream.send(paid("1", "1600", daysAgo(5))).send(by(BOB, paid("2", "100", daysAgo(2))));
        merged(ALICE, BOB, 2).to(stream);
        stream.send(visited("a", daysAgo(1)));
        stream.told();
        undone(ALICE, BOB, 3).to(stream);

        assertThat(lastOf(ALICE).mergedInto()).isNull();
        assertThat(lastOf(ALICE).growthValue()).isEqualTo(1600 + 20 + 20);
        assertThat(lastOf(ALICE).tier().tier().code()).isEqualTo("bronze");
        assertThat(lastOf(BOB).growthValue()).isEqualTo(100 + 20);
        assertThat(lastOf(BOB).tier().tier().code()).isEqualTo("regular");
    }

    @Test
    void theHigherTierIsNotLostAndGoesBackWhenTheMergeIsUndone() {
        stream.send(by(BOB, paid("2", "100", daysAgo(2)))).send(paid("1", "9000", daysAgo(5)));
        stream.send(refunded("r", "10", daysAgo(4)));
        stream.told();

        merged(ALICE, BOB, 2).to(stream);
        assertThat(stream.told()).singleElement().isInstanceOfSatisfying(Reached.class, it -> {
            assertThat(it.decision().customerId()).isEqualTo(BOB);
            assertThat(it.tier().code()).isEqualTo("gold");
            assertThat(it.decision().occurredAt()).isAfterOrEqualTo(NOW);
        });
        assertThat(lastOf(BOB).tier()).isEqualTo(lastOf(ALICE).tier());

        undone(ALICE, BOB, 3).to(stream);
        assertThat(stream.told()).singleElement().isInstanceOfSatisfying(Lost.class, it -> {
            assertThat(it.decision().customerId()).isEqualTo(BOB);
            assertThat(it.reason()).isEqualTo("merge-undone");
        });
        assertThat(lastOf(ALICE).tier().tier().code()).isEqualTo("gold");
    }

    @Test
    void aHigherTierIsKeptEvenWhereTheFeaturesEarnNoneAnyMore() {
        stream.send(paid("1", "9000", daysAgo(5)));
        stream.after(Duration.ofDays(370));
        assertThat(lastOf(ALICE).tier().state()).isNotEqualTo("ACTIVE");
        stream.send(by(BOB, paid("2", "100", NOW.plus(Duration.ofDays(369)))));

        merged(ALICE, BOB, 2).to(stream);

        assertThat(lastOf(BOB).growthValue()).isLessThan(1000);
        assertThat(lastOf(BOB).tier()).isEqualTo(lastOf(ALICE).tier());
        assertThat(lastOf(BOB).tier().tier().code()).isEqualTo("gold");
    }

    @Test
    void ofEqualTiersTheOneHeldLongerIsKept() {
        stream.send(by(BOB, paid("2", "9000", daysAgo(1))));
        stream.after(Duration.ofDays(20));
        stream.send(paid("1", "9000", NOW.plus(Duration.ofDays(19))));
        var own = lastOf(BOB).tier();

        merged(ALICE, BOB, 2).to(stream);

        assertThat(lastOf(BOB).tier()).isEqualTo(lastOf(ALICE).tier());
        assertThat(lastOf(BOB).tier().validUntil()).isAfter(own.validUntil());

        undone(ALICE, BOB, 3).to(stream);
        assertThat(lastOf(BOB).tier()).isEqualTo(own);
    }

    @Test
    void whatAPersonGrantedToOneCountsForBoth() {
        stream.send(paid("1", "100", daysAgo(5))).send(by(BOB, paid("2", "100", daysAgo(2))));
        stream.override(
                new OverrideEvent.Granted(UUID.randomUUID(), ALICE, "C-a11ce", NOW, "diamond", TODAY.plusDays(9)));

        merged(ALICE, BOB, 2).to(stream);
        assertThat(lastOf(BOB).tier().tier().code()).isEqualTo("diamond");

        undone(ALICE, BOB, 3).to(stream);
        assertThat(lastOf(BOB).tier().tier().code()).isEqualTo("regular");
        assertThat(lastOf(ALICE).tier().tier().code()).isEqualTo("diamond");
    }

    @Test
    void theDailyRoundAssessesTheOneGivenUpNoMore() {
        stream.send(paid("1", "1600", daysAgo(5)));
        registered(BOB).to(stream);
        merged(ALICE, BOB, 2).to(stream);
        stream.assessments();
        stream.told();

        for (int day = 0; day < 420; day += 2) {
            stream.after(Duration.ofDays(2));
        }

        assertThat(stream.assessments()).isNotEmpty().allMatch(event -> isOf(BOB, event));
        assertThat(stream.told())
                .extracting(TierEvent::decision)
                .isNotEmpty()
                .allMatch(it -> Objects.requireNonNull(it).customerId().equals(BOB));
    }

    @Test
    void theSameToldOrHandedAgainChangesNothing() {
        stream.send(paid("1", "600", daysAgo(5))).send(by(BOB, paid("2", "700", daysAgo(2))));
        merged(ALICE, BOB, 2).to(stream);
        var older = new MergeHandover(
                ALICE,
                Objects.requireNonNull(stream.customer(BOB).links().parts().get(ALICE)));
        stream.send(visited("a", daysAgo(1)));
        var before = stream.customer(BOB);
        stream.assessments();

        merged(ALICE, BOB, 2).to(stream);
        moved(ALICE, BOB, 2).to(stream);
        stream.hand(BOB, older);

        assertThat(stream.assessments()).isEmpty();
        assertThat(stream.customer(BOB)).isEqualTo(before);
    }

    @Test
    void anOlderMergeDoesNotComeBackAfterItsUndoing() {
        stream.send(paid("1", "600", daysAgo(5)));
        undone(ALICE, BOB, 3).to(stream);
        merged(ALICE, BOB, 2).to(stream);

        assertThat(stream.customer(ALICE).isPart()).isFalse();
    }

    /// Bob never did anything: what stands in for him meanwhile leaves no trace.
    @Test
    void whoIsLeftWithNothingAndMergedAgainStandsAsTheOther() {
        registered(BOB).to(stream);
        stream.send(paid("1", "600", daysAgo(5)));
        merged(ALICE, BOB, 2).to(stream);
        undone(ALICE, BOB, 3).to(stream);
        assertThat(lastOf(BOB).rfm().orders()).isZero();

        merged(ALICE, BOB, 4).to(stream);

        assertThat(lastOf(BOB).rfm().orders()).isEqualTo(1);
        assertThat(lastOf(BOB).lastEventAt()).isEqualTo(daysAgo(5));
    }

    @Test
    void aMergeIsKnownFromAnyLaterEventToo() {
        stream.send(paid("1", "600", daysAgo(5))).send(by(BOB, paid("2", "700", daysAgo(2))));
        moved(ALICE, BOB, 7).to(stream);

        assertThat(lastOf(BOB).rfm().orders()).isEqualTo(2);
    }

    @Test
    void aChainOfMergesCountsForTheLast() {
        stream.send(paid("1", "600", daysAgo(5))).send(by(BOB, paid("2", "700", daysAgo(2))));
        stream.send(by(CAROL, paid("3", "800", daysAgo(1))));
        merged(ALICE, BOB, 2).to(stream);
        merged(BOB, CAROL, 2).to(stream);
        stream.send(visited("a", daysAgo(1)));

        assertThat(lastOf(CAROL).growthValue()).isEqualTo(600 + 700 + 800 + 3 * 20 + 20);
        undone(ALICE, BOB, 3).to(stream);
        assertThat(lastOf(CAROL).growthValue()).isEqualTo(700 + 800 + 2 * 20);
        assertThat(lastOf(ALICE).growthValue()).isEqualTo(600 + 20 + 20);
    }

    @Test
    void whoMovesOnToAnotherIsTakenBackFirst() {
        stream.send(paid("1", "600", daysAgo(5))).send(by(BOB, paid("2", "700", daysAgo(2))));
        stream.send(by(CAROL, paid("3", "800", daysAgo(1))));
        merged(ALICE, BOB, 2).to(stream);
        merged(ALICE, CAROL, 3).to(stream);

        assertThat(lastOf(BOB).rfm().orders()).isEqualTo(1);
        assertThat(lastOf(CAROL).rfm().orders()).isEqualTo(2);
    }

    @Test
    void aMergeThatClosesACircleIsRefusedAndCounted() {
        stream.send(paid("1", "600", daysAgo(5))).send(by(BOB, paid("2", "700", daysAgo(2))));
        merged(ALICE, BOB, 2).to(stream);
        merged(BOB, CAROL, 2).to(stream);
        merged(CAROL, ALICE, 2).to(stream);
        merged(CAROL, CAROL, 3).to(stream);

        assertThat(stream.customer(CAROL).isPart()).isFalse();
        assertThat(stream.customer(CAROL).whole().purchases()).hasSize(2);
        assertThat(refused()).isEqualTo(2);
    }

    @Test
    void anAnswerInAnEventThatClosesACircleIsHeardAllTheSame() {
        stream.send(paid("1", "600", daysAgo(5)));
        assertThat(lastOf(ALICE).churn()).isNull();

        agreedAndMerged(ALICE, ALICE, 2).to(stream);

        assertThat(lastOf(ALICE).churn()).isNotNull();
        assertThat(lastOf(ALICE).mergedInto()).isNull();
        assertThat(refused()).isEqualTo(1);
    }

    /// The driver lets nothing cross on its way, so here the circle comes as a part handed over.
    @Test
    void whoFindsItselfInAPartGivesUpItsOwnMerge() {
        stream.send(paid("1", "600", daysAgo(5))).send(by(BOB, paid("2", "700", daysAgo(2))));
        merged(ALICE, BOB, 2).to(stream);
        var bob = stream.customer(BOB);
        stream.hand(
                ALICE,
                MergeHandover.over(BOB, bob.with(bob.links().into(ALICE, 2).handedOver())));

        assertThat(stream.customer(ALICE).isPart()).isFalse();
        assertThat(stream.customer(BOB).whole().purchases()).hasSize(1);
        assertThat(lastOf(ALICE).mergedInto()).isNull();
        assertThat(refused()).isEqualTo(1);
    }

    @Test
    void whoHadNothingOfItsOwnStandsEmptyAfterTheUndoing() {
        stream.send(paid("1", "600", daysAgo(5)));
        registered(BOB).to(stream);
        merged(ALICE, BOB, 2).to(stream);
        undone(ALICE, BOB, 3).to(stream);

        assertThat(lastOf(BOB).rfm().orders()).isZero();
        assertThat(lastOf(BOB).growthValue()).isZero();
    }

    @Test
    void aRegistrationAloneTellsNothing() {
        registered(BOB).to(stream);
        stream.after(Duration.ofDays(1)).after(Duration.ofDays(1));

        assertThat(stream.assessments()).isEmpty();
    }

    @Test
    void rubbishIsPassedOver() {
        stream.tellText(ALICE.toString(), "{ not json");
        stream.tellText("somebody", "{\"type\":\"customer-registered.v1\"}");
        stream.tellText(ALICE.toString(), "{\"type\":\"of-a-newer-build.v9\"}");
        stream.send(paid("1", "600", daysAgo(5)));

        assertThat(lastOf(ALICE).rfm().orders()).isEqualTo(1);
        assertThat(stream.meters.counter("rung.customer-events.passed").count()).isEqualTo(2);
    }

    private Assessed lastOf(UUID id) {
        return stream.lastAssessed(id);
    }

    private double refused() {
        return stream.meters.counter("rung.merges.refused").count();
    }

    private static boolean isOf(UUID id, Object event) {
        return event instanceof Assessed assessed && assessed.customerId().equals(id);
    }
}
