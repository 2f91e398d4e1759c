package dev.rung.scoring.stream.intake;

import static dev.rung.scoring.Histories.daysAgo;
import static dev.rung.scoring.Histories.visited;
import static dev.rung.scoring.stream.StreamOfTests.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.contracts.customer.Behaviour.Visited;
import dev.rung.scoring.stream.StreamOfTests;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeduplicatorTest {

    private static final Visited VISIT = visited("a", daysAgo(100));

    private final StreamOfTests stream = new StreamOfTests();
    private final Deduplicator seen = new Deduplicator(stream.seenEvents());

    @AfterEach
    void close() {
        stream.close();
    }

    @Test
    void anEventIsFirstOnlyOnce() {
        assertThat(isFirst(NOW)).isTrue();
        assertThat(isFirst(NOW)).isFalse();
    }

    @Test
    void anEventIsRecognisedForAtLeastFourWeeks() {
        for (int day = 0; day < 28; day++) {
            var taken = NOW.plus(Duration.ofDays(day * 100L));
            assertThat(isFirst(taken)).isTrue();
            assertThat(isFirst(taken.plus(Duration.ofDays(28)))).isFalse();
        }
    }

    /// Such as one whose scoring failed: it counts when it is replayed.
    @Test
    void anEventThatIsForgottenIsFirstOnceMoreAndNoOtherIs() {
        var other = visited("b", daysAgo(100));
        isFirst(NOW);
        seen.isFirst(other.event(), NOW.toEpochMilli());

        seen.forget(VISIT.event(), NOW.toEpochMilli());

        assertThat(isFirst(NOW)).isTrue();
        assertThat(isFirst(NOW)).isFalse();
        assertThat(seen.isFirst(other.event(), NOW.toEpochMilli())).isFalse();
    }

    @Test
    void forgettingLeavesWhatMayStillBeRepeated() {
        isFirst(NOW);

        seen.forget(NOW.plus(Duration.ofDays(28)).toEpochMilli(), 100);

        assertThat(isFirst(NOW.plus(Duration.ofDays(28)))).isFalse();
    }

    @Test
    void whatNobodyCanRepeatIsForgottenALimitedNumberAtATime() {
        for (int i = 0; i < 10; i++) {
            var visit = visited("v" + i, daysAgo(1));
            seen.isFirst(visit.event(), NOW.toEpochMilli());
        }
        long later = NOW.plus(Duration.ofDays(60)).toEpochMilli();

        seen.forget(later, 4);
        assertThat(kept()).isEqualTo(6);

        seen.forget(later, 100);
        assertThat(kept()).isZero();
    }

    private boolean isFirst(Instant takenInAt) {
        return seen.isFirst(VISIT.event(), takenInAt.toEpochMilli());
    }

    private int kept() {
        int count = 0;
        try (var all = stream.seenEvents().all()) {
            while (all.hasNext()) {
                all.next();
                count++;
            }
        }
        return count;
    }
}
