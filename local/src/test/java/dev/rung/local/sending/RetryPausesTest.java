package dev.rung.local.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryPausesTest {

    private final RetryPauses patience = new RetryPauses(Duration.ofMinutes(1));

    @ParameterizedTest
    @ValueSource(ints = {0, 429, 500, 502, 503, 504})
    void troubleThatPassesIsWaitedFor(int status) {
        assertThat(patience.pauseAfter(1, Duration.ZERO, status, Optional.empty()))
                .contains(Duration.ofMillis(250));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 413})
    void aRefusalIsFinal(int status) {
        assertThat(patience.pauseAfter(1, Duration.ZERO, status, Optional.empty()))
                .isEmpty();
    }

    @Test
    void pausesDoubleUpToFiveSeconds() {
        assertThat(patience.pauseAfter(3, Duration.ZERO, 503, Optional.empty())).contains(Duration.ofSeconds(1));
        assertThat(patience.pauseAfter(50, Duration.ZERO, 503, Optional.empty()))
                .contains(RetryPauses.LONGEST);
    }

    @Test
    void anAnswerThatNamesATimeIsObeyed() {
        assertThat(patience.pauseAfter(1, Duration.ZERO, 429, Optional.of(Duration.ofSeconds(9))))
                .contains(Duration.ofSeconds(9));
    }

    @Test
    void patienceEnds() {
        assertThat(patience.pauseAfter(1, Duration.ofMinutes(1), 503, Optional.empty()))
                .isEmpty();
    }
}
