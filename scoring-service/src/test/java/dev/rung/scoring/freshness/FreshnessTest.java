package dev.rung.scoring.freshness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.scoring.freshness.Freshness.Partition;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FreshnessTest {

    private static final Instant NOW = Instant.parse("2026-07-01T04:00:00Z");
    private static final Instant EARLIER = NOW.minusSeconds(30);

    @Test
    void whatIsAllReadableIsFreshAsOfTheQuestion() {
        var freshness = Freshness.of(Map.of(0, 10L, 1, 4L), List.of(read(0, 10, EARLIER), read(1, 5, EARLIER)), NOW);

        assertThat(freshness.upToDate()).isTrue();
        assertThat(freshness.freshAsOf()).isEqualTo(NOW);
        assertThat(freshness.partitions()).containsExactly(new Partition(0, 10, 10), new Partition(1, 4, 5));
    }

    @Test
    void aPartitionBehindIsFreshAsOfWhatWasReadFromIt() {
        var freshness = Freshness.of(
                Map.of(0, 11L, 1, 4L), List.of(read(0, 10, EARLIER), read(1, 4, EARLIER.minusSeconds(99))), NOW);

        assertThat(freshness.upToDate()).isFalse();
        assertThat(freshness.freshAsOf()).isEqualTo(EARLIER);
    }

    /// One that was read further than it was accepted then makes up for no other.
    @Test
    void whatIsUnreadIsCountedOverAllPartitions() {
        var freshness =
                Freshness.of(Map.of(0, 11L, 1, 4L, 2, 3L), List.of(read(0, 9, EARLIER), read(1, 8, EARLIER)), NOW);

        assertThat(freshness.unread()).isEqualTo(5);
    }

    @Test
    void aPartitionWithoutRecordsHoldsNobodyBack() {
        var freshness = Freshness.of(Map.of(0, 0L, 1, 4L), List.of(read(1, 4, EARLIER)), NOW);

        assertThat(freshness.upToDate()).isTrue();
    }

    @Test
    void asLongAsNothingOfAPartitionIsReadableNobodyKnowsHowFreshItIs() {
        var freshness = Freshness.of(Map.of(0, 3L), List.of(), NOW);

        assertThat(freshness.upToDate()).isFalse();
        assertThat(freshness.freshAsOf()).isNull();
        assertThat(freshness.partitions()).containsExactly(new Partition(0, 3, 0));
    }

    private static ReadPosition read(int partition, long readable, Instant takenInAt) {
        return new ReadPosition(partition, readable, takenInAt);
    }
}
