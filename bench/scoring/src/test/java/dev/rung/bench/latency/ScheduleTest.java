package dev.rung.bench.latency;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScheduleTest {

    private final Schedule schedule = new Schedule(1_000, 500, ofSeconds(2), ofSeconds(3));

    @Test
    void eventsAreDueEvenly() {
        assertThat(schedule.due(0)).isEqualTo(1_000);
        assertThat(schedule.due(1)).isEqualTo(1_000 + ofMillis(2).toNanos());
        assertThat(schedule.due(500)).isEqualTo(1_000 + ofSeconds(1).toNanos());
        assertThat(schedule.events()).isEqualTo(2_500);
    }

    @Test
    void warmingUpDoesNotCount() {
        assertThat(schedule.counts(schedule.due(999))).isFalse();
        assertThat(schedule.counts(schedule.due(1_000))).isTrue();
    }
}
