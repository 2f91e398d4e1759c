package dev.rung.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class SettableClockTest {

    private static final Instant SPRING = Instant.parse("2026-03-02T09:30:00Z");

    private final SettableClock clock = new SettableClock();

    @Test
    void runsWithTheMachineUntilItIsSet() {
        assertThat(clock.instant()).isBetween(Instant.now().minusSeconds(60), Instant.now());
    }

    @Test
    void standsStillWhereItWasSet() {
        clock.set(SPRING);

        assertThat(clock.instant()).isEqualTo(SPRING).isEqualTo(clock.instant());
    }

    @Test
    void tellsWholeMicrosecondsAsTheDatabaseDoes() {
        clock.set(SPRING.plusNanos(1_999));

        assertThat(clock.instant()).isEqualTo(SPRING.plusNanos(1_000));
    }

    @Test
    void isAdvancedByATest() {
        clock.set(SPRING);
        clock.advance(Duration.ofDays(30));

        assertThat(clock.instant()).isEqualTo(Instant.parse("2026-04-01T09:30:00Z"));
        assertThat(clock.withZone(ZoneId.of("Asia/Shanghai")).instant()).isEqualTo(clock.instant());
    }

    @Test
    void runsAgainAfterAReset() {
        clock.set(SPRING);
        clock.reset();

        assertThat(clock.instant()).isAfter(SPRING.plusSeconds(60));
    }
}
