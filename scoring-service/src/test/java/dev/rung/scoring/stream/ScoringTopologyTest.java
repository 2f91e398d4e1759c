package dev.rung.scoring.stream;

import static dev.rung.scoring.Histories.ALICE;
import static dev.rung.scoring.Histories.TODAY;
import static dev.rung.scoring.Histories.daysAgo;
import static dev.rung.scoring.Histories.event;
import static dev.rung.scoring.Histories.paid;
import static dev.rung.scoring.Histories.refunded;
import static dev.rung.scoring.Histories.visited;
import static dev.rung.scoring.stream.Merges.agreed;
import static dev.rung.scoring.stream.StreamOfTests.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.contracts.customer.Behaviour.OrderCompleted;
import dev.rung.contracts.feedback.OverrideEvent;
import dev.rung.contracts.scoring.AssessmentEvent.Assessed;
import dev.rung.contracts.scoring.AssessmentEvent.Passed;
import dev.rung.contracts.scoring.AssessmentEvent.Position;
import dev.rung.contracts.scoring.TierEvent;
import dev.rung.scoring.assessment.program.PoliciesOfTests;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ScoringTopologyTest {

    private static final UUID BOB = UUID.fromString("b0b00000-0000-4000-8000-000000000000");

    private final StreamOfTests stream = new StreamOfTests();

    @AfterEach
    void close() {
        stream.close();
    }

    @Test
    void aPaidOrderBecomesAnAssessmentWithItsPosition() {
        var assessed = stream.send(paid("1", "120.50", daysAgo(2))).lastAssessed();

        assertThat(assessed.customerId()).isEqualTo(ALICE);
        assertThat(assessed.externalId()).isEqualTo("C-a11ce");
        assertThat(assessed.growthValue()).isEqualTo(140);
        assertThat(assessed.rfm().spend()).isEqualByComparingTo("120.50");
        assertThat(assessed.tier().tier().code()).isEqualTo("regular");
        assertThat(assessed.assessedAt()).isEqualTo(NOW);
        assertThat(assessed.lastEventAt()).isEqualTo(daysAgo(2));
        assertThat(assessed.position()).isEqualTo(new Position(0, 0));
    }

    @Test
    void everyBehaviourRecordIsOneAssessmentRecordThatKeepsItsTime() {
        var order = paid("1", "10", daysAgo(2));
        stream.send(order, NOW.minusSeconds(60)).send(order, NOW).send(visited("a", daysAgo(1)), NOW);

        assertThat(stream.assessmentRecords())
                .hasSize(3)
                .allMatch(each -> each.key().equals(ALICE.toString()))
                .extracting(each -> each.getRecordTime())
                .containsExactly(NOW.minusSeconds(60), NOW, NOW);
    }

    @Test
    void aRepeatedEventChangesNothingButThePosition() {
        var order = paid("1", "500", daysAgo(2));
        stream.send(order).send(visited("a", daysAgo(1))).send(order);

        var assessments = stream.assessments();
        var before = (Assessed) assessments.get(1);
        var after = (Assessed) assessments.get(2);
        assertThat(after.position().offset()).isEqualTo(2);
        assertThat(after)
                .usingRecursiveComparison()
                .ignoringFields("position", "revision")
                .isEqualTo(before);
    }

    @Test
    void anOrderCountsOnceEvenUnderAnotherEventId() {
        stream.send(paid(event("first", daysAgo(2)), "1", "500")).send(paid(event("second", daysAgo(2)), "1", "500"));

        assertThat(stream.lastAssessed().rfm().orders()).isEqualTo(1);
    }

    @Test
    void anOrderCountsOnceHoweverLateItIsToldAgain() {
        stream.send(paid(event("first", daysAgo(90)), "1", "500"), daysAgo(90));
        stream.send(paid(event("again", daysAgo(90)), "1", "500"), NOW);

        assertThat(stream.lastAssessed().rfm().spend()).isEqualByComparingTo("500");
    }

    @Test
    void aRefundCountsOnceToo() {
        var refund = refunded("1", "40", daysAgo(1));
        stream.send(paid("1", "500", daysAgo(2))).send(refund).send(refund);

        assertThat(stream.lastAssessed().rfm().spend()).isEqualByComparingTo("460");
    }

    @Test
    void aRefundMayArriveFirst() {
        stream.send(refunded("1", "40", daysAgo(1)));
        assertThat(stream.lastAssessed().rfm().spend()).isEqualByComparingTo("0");

        stream.send(paid("1", "500", daysAgo(2)));
        assertThat(stream.lastAssessed().rfm().spend()).isEqualByComparingTo("460");
    }

    @Test
    void aVisitIsRecognisedWithinTheTimeThatTheTopicKeepsIt() {
        var visit = visited("a", daysAgo(60));
        stream.send(visit, daysAgo(27)).send(visit, NOW);

        assertThat(visitsOf(stream.lastAssessed())).isEqualTo(1);
    }

    @Test
    void severalStepsAtOnceAreOneTierEvent() {
        stream.send(paid("1", "9000", daysAgo(2)));

        var reached = stream.reached();
        assertThat(reached).hasSize(1);
        assertThat(reached.getFirst().tier().code()).isEqualTo("gold");
        assertThat(reached.getFirst().before().code()).isEqualTo("regular");
        assertThat(reached.getFirst().decision().occurredAt()).isEqualTo(daysAgo(2));
        assertThat(reached.getFirst().growthValue()).isEqualTo(9020);
        assertThat(reached.getFirst().decision().policyVersion()).isEqualTo(1);
    }

    @Test
    void aTierEventIsToldOnlyWhenSomethingChanged() {
        var order = paid("1", "1500", daysAgo(3));
        stream.send(order).send(order).send(visited("a", daysAgo(2))).send(paid("2", "2000", daysAgo(1)));

        assertThat(stream.reached())
                .extracting(reached -> reached.tier().code())
                .containsExactly("bronze", "silver");
    }

    @Test
    void aReplayIntoAnEmptyStreamMakesTheSameTierEvents() {
        var history = List.of(paid("1", "1500", daysAgo(3)), paid("2", "2000", daysAgo(1)));
        var first = stream.sendAll(history).reached();

        try (var other = new StreamOfTests()) {
            assertThat(other.sendAll(history).reached()).isEqualTo(first);
        }
        assertThat(first).extracting(it -> it.decision().eventId()).doesNotHaveDuplicates();
    }

    @Test
    void lateBehaviourRaisesFromTheMomentTheWholeWasThere() {
        stream.send(paid("2", "600", daysAgo(1))).send(paid("1", "600", daysAgo(20)));

        assertThat(stream.reached())
                .extracting(it -> it.decision().occurredAt())
                .containsExactly(daysAgo(1));
    }

    @Test
    void aTierIsLostWithoutAnyBehaviour() {
        agreed(ALICE, 2, true).to(stream);
        stream.send(visited("a", daysAgo(0))).send(paid("1", "1500", daysAgo(3)));

        for (int day = 0; day < 420; day += 2) {
            stream.after(Duration.ofDays(2));
        }

        assertThat(stream.told())
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("Reached", "ChurnWarned", "ChurnWarned", "Dormant", "InGrace", "Lost");
        var last = stream.lastAssessed();
        assertThat(last.tier().tier().code()).isEqualTo("regular");
        assertThat(last.position()).isEqualTo(new Position(0, 1));
    }

    @Test
    void nobodyIsToldThatACustomerMayLeaveWithoutTheirConsent() {
        stream.send(visited("a", daysAgo(0))).send(paid("1", "1500", daysAgo(3)));

        for (int day = 0; day < 420; day += 2) {
            stream.after(Duration.ofDays(2));
        }

        assertThat(stream.told())
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("Reached", "Dormant", "InGrace", "Lost");
        assertThat(stream.lastAssessed().churn()).isNull();
    }

    @Test
    void aWithdrawalTakesChurnOutOfTheAssessmentAtOnce() {
        stream.send(paid("1", "1500", daysAgo(3)));
        agreed(ALICE, 2, true).to(stream);
        var agreed = stream.lastAssessed();
        agreed(ALICE, 3, false).to(stream);
        var withdrawn = stream.lastAssessed();

        assertThat(agreed.churn()).isNotNull();
        assertThat(withdrawn.churn()).isNull();
        assertThat(withdrawn.tier()).isEqualTo(agreed.tier());
    }

    @Test
    void aPublishedPolicyReachesEverybodyWhenItsTimeHasCome() {
        stream.send(paid("1", "1500", daysAgo(3))).publish(PoliciesOfTests.harder(), NOW.plus(Duration.ofDays(2)));

        stream.after(Duration.ofDays(1)).after(Duration.ofSeconds(1));
        assertThat(stream.told()).hasSize(1);
        assertThat(stream.lastAssessed().policyVersion()).isEqualTo(1);

        stream.after(Duration.ofDays(1)).after(Duration.ofSeconds(1));
        assertThat(stream.told())
                .singleElement()
                .isInstanceOfSatisfying(
                        TierEvent.Lost.class, lost -> assertThat(lost.reason()).isEqualTo("policy"));
        assertThat(stream.lastAssessed().policyVersion()).isEqualTo(2);
    }

    @Test
    void whatAPersonGrantedIsTold() {
        stream.send(paid("1", "1500", daysAgo(3)))
                .override(new OverrideEvent.Granted(
                        UUID.randomUUID(), ALICE, "C-a11ce", NOW, "diamond", TODAY.plusDays(9)));

        assertThat(stream.reached())
                .extracting(reached -> reached.tier().code())
                .containsExactly("bronze", "diamond");
    }

    @Test
    void anOverrideThatCannotBeReadOrIsOfNobodyKnownIsCountedAndStopsNothing() {
        stream.send(paid("1", "1500", daysAgo(3)));
        stream.overrideText(ALICE.toString(), "{ not json");
        stream.overrideText(ALICE.toString(), "null");
        stream.overrideText(ALICE.toString(), "{\"type\":\"override-granted.v1\",\"customerId\":\"" + ALICE + "\"}");
        stream.override(new OverrideEvent.Granted(UUID.randomUUID(), BOB, "C-b0b", NOW, "gold", TODAY.plusDays(9)));

        assertThat(passed("UNREADABLE")).isEqualTo(3);
        assertThat(passed("CUSTOMER_UNKNOWN")).isEqualTo(1);
        assertThat(stream.reached())
                .extracting(reached -> reached.tier().code())
                .containsExactly("bronze");
    }

    @Test
    void customersDoNotMix() {
        stream.send(paid("1", "100", daysAgo(2))).send(paid(event(BOB, "paid", daysAgo(2)), "1", "7"));

        var assessed = stream.lastAssessed();
        assertThat(assessed.customerId()).isEqualTo(BOB);
        assertThat(assessed.rfm().spend()).isEqualByComparingTo("7");
    }

    @Test
    void whatIsNotCountedStillMovesTheLastEvent() {
        stream.send(new OrderCompleted(event("done", daysAgo(1)), "1"));

        var assessed = stream.lastAssessed();
        assertThat(assessed.lastEventAt()).isEqualTo(daysAgo(1));
        assertThat(assessed.growthValue()).isZero();
    }

    @Test
    void anUnknownTypeIsPassedOver() {
        stream.sendText(ALICE.toString(), "{\"type\":\"moon.landed\",\"eventId\":\"" + UUID.randomUUID() + "\"}");

        assertThat(stream.assessments()).containsExactly(new Passed(new Position(0, 0)));
        assertThat(stream.meters
                        .counter("rung.behaviour.passed", "reason", "UNKNOWN_TYPE")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void poisonDoesNotStopTheStreamNorTakeACustomersPlace() {
        stream.sendText(ALICE.toString(), "{ not json");
        stream.sendText(ALICE.toString(), "null");
        stream.sendText(ALICE.toString(), "{\"type\":\"order.paid\",\"orderId\":\"1\"}");
        stream.send(visited("a", daysAgo(1)));

        var records = stream.assessmentRecords();
        assertThat(records)
                .extracting(each -> each.key())
                .containsExactly("passed-0", "passed-0", "passed-0", ALICE.toString());
        assertThat(stream.meters
                        .counter("rung.behaviour.passed", "reason", "MALFORMED")
                        .count())
                .isEqualTo(3);
    }

    @Test
    void behaviourUnderAnothersKeyIsPassedOver() {
        stream.sendText("somebody", new String(StreamOfTests.json(visited("a", daysAgo(1))), StandardCharsets.UTF_8));

        assertThat(stream.assessments()).containsExactly(new Passed(new Position(0, 0)));
    }

    private double passed(String why) {
        return stream.meters.counter("rung.overrides.passed", "reason", why).count();
    }

    private static int visitsOf(Assessed assessed) {
        return assessed.components().stream()
                .filter(row -> row.code().equals("visits"))
                .findFirst()
                .orElseThrow()
                .value()
                .intValueExact();
    }
}
