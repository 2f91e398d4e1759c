package dev.rung.scoring.stream;

import static dev.rung.scoring.Histories.ALICE;
import static dev.rung.scoring.Histories.daysAgo;
import static dev.rung.scoring.Histories.paid;
import static dev.rung.scoring.Histories.visited;
import static dev.rung.scoring.stream.Merges.BOB;
import static dev.rung.scoring.stream.Merges.by;
import static dev.rung.scoring.stream.Merges.merged;
import static dev.rung.scoring.stream.Merges.registered;
import static dev.rung.scoring.stream.StreamOfTests.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.contracts.customer.CustomerEvent.Customer;
import dev.rung.contracts.customer.CustomerEvent.Erased;
import dev.rung.contracts.scoring.AssessmentEvent.Passed;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The stream forgets who is erased, and makes no state of them again.
class ErasedCustomerTest {

    private final StreamOfTests stream = new StreamOfTests();

    @AfterEach
    void close() {
        stream.close();
    }

    @Test
    void theStateGoesAndSoDoesTheLastAssessment() {
        stream.send(paid("1", "600", daysAgo(5)));
        stream.assessmentRecords();

        erase(ALICE);

        assertThat(stream.customers().get(ALICE.toString())).isNull();
        assertThat(stream.assessmentRecords())
                .singleElement()
                .matches(record -> record.key().equals(ALICE.toString()) && record.value() == null);
    }

    /// Behaviour on its way, an event of before that is replayed, an override.
    @Test
    void whatComesLaterOrAgainMakesNoState() {
        stream.send(paid("1", "600", daysAgo(5)));
        erase(ALICE);
        stream.assessmentRecords();

        stream.send(visited("late", daysAgo(0))).send(paid("1", "600", daysAgo(5)));
        registered(ALICE).to(stream);

        assertThat(stream.customers().get(ALICE.toString())).isNull();
        assertThat(stream.assessments()).hasSize(2).allMatch(Passed.class::isInstance);
        assertThat(stream.meters
                        .counter("rung.behaviour.passed", "reason", "ERASED")
                        .count())
                .isEqualTo(2);
    }

    @Test
    void whoIsErasedBeforeAnythingWasHeardOfThemStaysUnknown() {
        erase(ALICE);

        stream.send(paid("1", "600", daysAgo(5)));

        assertThat(stream.customers().get(ALICE.toString())).isNull();
    }

    @Test
    void othersAreAsTheyWere() {
        stream.send(paid("1", "600", daysAgo(5))).send(by(BOB, paid("2", "700", daysAgo(2))));
        var before = stream.customer(BOB);

        erase(ALICE);

        assertThat(stream.customer(BOB)).isEqualTo(before);
        stream.send(by(BOB, visited("v", daysAgo(1))));
        assertThat(stream.lastAssessed(BOB).rfm().orders()).isOne();
    }

    /// Their share is counted for nobody any more.
    @Test
    void whoTheyWereAPartOfGivesItBack() {
        stream.send(paid("1", "600", daysAgo(5))).send(by(BOB, paid("2", "700", daysAgo(2))));
        merged(ALICE, BOB, 2).to(stream);
        assertThat(stream.lastAssessed(BOB).rfm().spend()).isEqualByComparingTo("1300");

        erase(ALICE);

        assertThat(stream.customers().get(ALICE.toString())).isNull();
        stream.send(by(BOB, visited("v", daysAgo(1))));
        assertThat(stream.customer(BOB)).isNotNull();
        assertThat(stream.lastAssessed(BOB).rfm().spend()).isEqualByComparingTo("700");
    }

    private void erase(UUID id) {
        var customer = new Customer(id, "C-unused", 1, "zh-CN", "Asia/Shanghai", NOW, List.of(), null);
        stream.tell(new Erased(UUID.randomUUID(), NOW, id), customer);
    }
}
