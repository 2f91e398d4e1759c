package dev.rung.benefits.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class KeptFiguresTest {

    @Test
    void anAnswerThatTookLongIsGivenAgainForAWhile() {
        assertThat(ActivityFigures.keptFor(Duration.ofMillis(900))).isZero();
        assertThat(ActivityFigures.keptFor(Duration.ofSeconds(3))).isEqualTo(Duration.ofSeconds(30));
    }
}
