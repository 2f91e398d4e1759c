package dev.rung.bench.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DoingTest {

    @Test
    void theSharesAddUp() {
        assertThat(Arrays.stream(Doing.values()).mapToInt(doing -> doing.share).sum())
                .isEqualTo(Doing.ALL);
    }

    @Test
    void eachIsDrawnAsOftenAsItsShareSays() {
        var random = new SplittableRandom(1);
        var drawn = new EnumMap<Doing, Integer>(Doing.class);
        for (int i = 0; i < 100_000; i++) {
            drawn.merge(Doing.drawn(random), 1, Integer::sum);
        }

        assertThat(drawn)
                .allSatisfy(
                        (doing, times) -> assertThat(times).isBetween(doing.share * 100 / 2, doing.share * 100 * 2));
        assertThat(drawn).hasSize(Doing.values().length);
    }
}
