package dev.rung.scoring.assessment.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class BlockSearchTest {

    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void whatNothingComesOfIsAskedOnce() {
        assertThat(highest(Collections.nCopies(4_096, 0), 0)).isZero();
        assertThat(asked).hasValue(1);
    }

    /// A customer of thousands of late events, two of which led higher.
    @Test
    void ofThousandsFewAreAsked() {
        var ranks = IntStream.range(0, 4_096)
                .mapToObj(i -> i < 1_000 ? 0 : i < 3_000 ? 1 : i == 3_000 ? 2 : 1)
                .toList();

        assertThat(highest(ranks, 0)).isEqualTo(2);
        assertThat(asked.get()).isLessThan(80);
    }

    @Property
    void itFindsWhatAskingEachFinds(@ForAll @Size(max = 60) List<@IntRange(max = 4) Integer> ranks) {
        assertThat(highest(ranks, 0))
                .isEqualTo(ranks.stream().mapToInt(rank -> rank).max().orElse(0));
    }

    private int highest(List<Integer> ranks, int from) {
        return BlockSearch.walk(
                IntStream.range(0, ranks.size()).boxed().toList(),
                from,
                (found, first, last) -> {
                    asked.incrementAndGet();
                    return ranks.subList(first, last + 1).stream().anyMatch(rank -> rank > found);
                },
                (found, at) -> Math.max(found, ranks.get(at)));
    }
}
