package dev.rung.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private static final Duration BRIEF = Duration.ofSeconds(3);

    @Test
    void theFirstDeathIsHealedAtOnce() {
        assertThat(Backoff.NONE.afterDeath(BRIEF).pause()).isZero();
    }

    @Test
    void whatKeepsDyingWaitsTwiceAsLongEachTime() {
        var pauses = Stream.iterate(Backoff.NONE.afterDeath(BRIEF), backoff -> backoff.afterDeath(BRIEF))
                .map(Backoff::pause)
                .limit(5);

        assertThat(pauses)
                .containsExactly(
                        Duration.ZERO,
                        Duration.ofMillis(500),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(4));
    }

    @Test
    void noPauseIsLongerThanHalfAMinute() {
        assertThat(new Backoff(1000).pause()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void aMinuteOfLifeWipesTheSlate() {
        assertThat(new Backoff(9).afterDeath(Duration.ofMinutes(1)).pause()).isZero();
    }
}
