package dev.rung.scoring.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReplacementPauseTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:30:00Z");

    private final ReplacementPause pause = new ReplacementPause();

    @Test
    void growsWithEachFailureUpToHalfAMinute() {
        assertThat(pause.next(NOW)).isEqualTo(Duration.ofMillis(200));
        assertThat(pause.next(NOW)).isEqualTo(Duration.ofMillis(400));
        for (int i = 0; i < 20; i++) {
            pause.next(NOW);
        }
        assertThat(pause.next(NOW)).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void isShortAgainOnceAllWasWellForTenMinutes() {
        pause.next(NOW);
        pause.next(NOW);

        assertThat(pause.next(NOW.plus(Duration.ofMinutes(11)))).isEqualTo(Duration.ofMillis(200));
    }
}
