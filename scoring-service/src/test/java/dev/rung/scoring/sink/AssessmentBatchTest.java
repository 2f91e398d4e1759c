package dev.rung.scoring.sink;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.contracts.scoring.AssessmentEvent.Passed;
import dev.rung.contracts.scoring.AssessmentEvent.Position;
import dev.rung.contracts.scoring.AssessmentEvent.Unrecognised;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AssessmentBatchTest {

    private static final Instant EARLY = Instant.parse("2026-07-01T04:00:00Z");
    private static final Instant LATE = Instant.parse("2026-07-01T05:00:00Z");

    private final UUID alice = UUID.randomUUID();
    private final UUID bob = UUID.randomUUID();
    private final AssessmentBatch batch = new AssessmentBatch();

    @Test
    void onlyTheNewestAssessmentOfACustomerIsWritten() {
        var newest = Assessments.assessed(alice, "C-A", 7, new Position(1, 8));
        batch.add(Assessments.assessed(alice, "C-A", 5, new Position(1, 6)), EARLY);
        batch.add(newest, LATE);
        batch.add(Assessments.assessed(alice, "C-A", 6, new Position(1, 7)), EARLY);

        assertThat(batch.newest()).containsExactly(newest);
        assertThat(batch.progress().reached()).containsExactly(reached(1, 9, 9, LATE));
    }

    @Test
    void eachPartitionHasItsOwnPosition() {
        batch.add(Assessments.assessed(alice, "C-A", 5, new Position(0, 6)), EARLY);
        batch.add(Assessments.assessed(bob, "C-B", 5, new Position(3, 2)), LATE);

        assertThat(batch.progress().reached()).containsExactly(reached(0, 7, 7, EARLY), reached(3, 3, 3, LATE));
    }

    /// A round, a person's decision or a merge assesses anew what is at the old position, at a time of its own.
    @Test
    void howFreshAPositionIsTheFirstThatReachedItSays() {
        batch.add(Assessments.assessed(alice, "C-A", 5, new Position(1, 6)), EARLY);
        batch.add(Assessments.assessed(alice, "C-A", 5, new Position(1, 6)), LATE);

        assertThat(batch.progress().reached()).containsExactly(reached(1, 7, 7, EARLY));
    }

    /// Behaviour of another partition has reached a customer who is one with another, but none of its own.
    @Test
    void whoDidNothingAloneMovesNoPosition() {
        batch.add(Assessments.assessed(bob, "C-B", 5, new Position(3, -1)), LATE);

        assertThat(batch.newest()).hasSize(1);
        assertThat(batch.progress().reached()).isEmpty();
    }

    /// Skipped records have no state: a reader that waits for states waits for assessed records only.
    @Test
    void howFarWasAssessedIsToldApartFromHowFarWasRead() {
        batch.add(Assessments.assessed(alice, "C-A", 5, new Position(1, 6)), EARLY);
        batch.add(new Passed(new Position(1, 7)), LATE);

        assertThat(batch.progress().reached()).containsExactly(reached(1, 8, 7, LATE));
    }

    private static PartitionProgress reached(int partition, long readable, long assessed, Instant takenInAt) {
        return new PartitionProgress("assessments", partition, readable, assessed, takenInAt);
    }

    @Test
    void aRecordThatWasPassedOverMovesThePositionOnly() {
        batch.add(new Passed(new Position(2, 40)), LATE);
        batch.add(new Unrecognised(), LATE);

        assertThat(batch.newest()).isEmpty();
        assertThat(batch.progress().reached()).containsExactly(reached(2, 41, 0, LATE));
    }
}
