package dev.rung.bench.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ActivityTest {

    @Test
    void theSharesAddUp() {
        assertThat(Arrays.stream(Activity.values())
                        .mapToInt(doing -> doing.share)
                        .sum())
                .isEqualTo(Activity.ALL);
    }

    @Test
    void eachIsDrawnAsOftenAsItsShareSays() {
        var random = new SplittableRandom(1);
        var drawn = new EnumMap<Activity, Integer>(Activity.class);
        for (int i = 0; i < 100_000; i++) {
            drawn.merge(Activity.drawn(random), 1, Integer::sum);
        }

        assertThat(drawn)
                .allSatisfy(
                        (doing, times) -> assertThat(times).isBetween(doing.share * 100 / 2, doing.share * 100 * 2));
        assertThat(drawn).hasSize(Activity.values().length);
    }
}
