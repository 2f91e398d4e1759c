package dev.rung.bench.latency;

import static java.time.Duration.ZERO;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PendingEventsTest {

    private final PendingEvents waiting = new PendingEvents(new Schedule(0, 100, ZERO, ofSeconds(10)));

    @Test
    void anEventWaitsFromWhenItWasDueUntilItsPlaceCanBeRead() {
        waiting.sent(1, 7, at(10));

        waiting.readable(1, 7, at(40));
        assertThat(waiting.open())
                .as("the first that cannot be read is this one")
                .isEqualTo(1);

        waiting.readable(1, 8, at(60));
        assertThat(waiting.open()).isZero();
        assertThat(millis(100)).isCloseTo(50, within(0.1));
    }

    @Test
    void eachPartitionIsReadForItself() {
        waiting.sent(1, 0, at(0));
        waiting.sent(2, 0, at(0));

        waiting.readable(2, 1, at(20));

        assertThat(waiting.open()).isEqualTo(1);
    }

    /// A closed loop would hide this: had the sender waited, only the first would have waited a second.
    @Test
    void aStandstillIsSeenInEveryEventThatWasDueMeanwhile() {
        for (int i = 0; i < 100; i++) {
            waiting.sent(0, i, at(10L * i));
        }

        waiting.readable(0, 100, at(1_000));

        assertThat(millis(100)).isCloseTo(1_000, within(1.0));
        assertThat(millis(50)).isCloseTo(500, within(11.0));
    }

    @Test
    void anEventWhosePlaceIsToldTooLateIsCountedNextTime() {
        waiting.readable(0, 1, at(10));
        waiting.sent(0, 0, at(0));
        waiting.readable(0, 1, at(14));

        assertThat(millis(100)).isCloseTo(14, within(0.1));
    }

    @Test
    void warmingUpIsWaitedForAndNotCounted() {
        var cold = new PendingEvents(new Schedule(0, 100, ofSeconds(1), ofSeconds(1)));
        cold.sent(0, 0, at(999));
        cold.sent(0, 1, at(1_000));

        cold.readable(0, 2, at(1_010));

        assertThat(cold.open()).isZero();
        assertThat(cold.latencies().getTotalCount()).isEqualTo(1);
    }

    private double millis(double percentile) {
        return waiting.latencies().getValueAtPercentile(percentile) / 1000.0;
    }

    private static long at(long millis) {
        return Duration.ofMillis(millis).toNanos();
    }
}
