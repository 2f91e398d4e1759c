package dev.rung.scoring.population.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReadAheadTest {

    private final List<Integer> kept = new ArrayList<>();

    @Test
    void whatCameOfEachIsKeptInTheOrderOfReading() {
        try (var threads = Executors.newFixedThreadPool(2)) {
            var ahead = new ReadAhead<Integer, Integer>(threads, number -> number * 10, kept::add);

            IntStream.range(0, 1_000).forEach(ahead::take);
            ahead.finish();
        }

        assertThat(kept)
                .containsExactlyElementsOf(IntStream.range(0, 1_000)
                        .mapToObj(number -> number * 10)
                        .toList());
    }

    @Test
    void nothingIsKeptTwiceOrForgottenWhereThereIsLittle() {
        var ahead = new ReadAhead<Integer, Integer>(Runnable::run, number -> number, kept::add);
        ahead.finish();
        assertThat(kept).isEmpty();

        ahead.take(7);
        ahead.finish();
        ahead.finish();
        assertThat(kept).containsExactly(7);
    }

    /// Memory is bounded by it.
    @Test
    void neverAreMoreThanTwoUnderWay() {
        var waiting = new ArrayDeque<Runnable>();
        var underWay = new AtomicInteger();
        var most = new AtomicInteger();
        // begins work only when there is no room left, as late as can be
        var ahead = new ReadAhead<Integer, Integer>(
                work -> {
                    waiting.add(work);
                    most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
                    if (waiting.size() == 2) {
                        waiting.forEach(Runnable::run);
                        waiting.clear();
                    }
                },
                number -> number,
                number -> {
                    underWay.decrementAndGet();
                    kept.add(number);
                });

        IntStream.range(0, 100).forEach(ahead::take);
        ahead.finish();

        assertThat(kept).hasSize(100);
        assertThat(most).hasValue(2);
    }

    @Test
    void aFailureReachesWhoeverWalks() {
        var ahead = new ReadAhead<Integer, Integer>(
                Runnable::run,
                number -> {
                    throw new IllegalStateException("no " + number);
                },
                kept::add);
        ahead.take(1);

        assertThatThrownBy(ahead::finish)
                .isInstanceOf(CompletionException.class)
                .hasRootCauseMessage("no 1");
        assertThat(kept).isEmpty();
    }
}
