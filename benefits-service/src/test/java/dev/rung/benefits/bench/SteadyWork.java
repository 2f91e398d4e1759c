package dev.rung.benefits.bench;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;

/// So many at once, each doing the same again and again until the time is over.
final class SteadyWork {

    /// Time for the JIT compiler, in which nothing counts.
    private static final Duration WARM_UP = Duration.ofSeconds(15);

    private SteadyWork() {}

    /// How often it was done in a second.
    static double perSecond(Callable<?> work) throws Exception {
        count(work, WARM_UP);
        var begun = System.nanoTime();
        var done = count(work, BenchSizes.TIME);
        return done * 1e9 / (System.nanoTime() - begun);
    }

    private static long count(Callable<?> work, Duration time) throws Exception {
        var done = new LongAdder();
        var end = System.nanoTime() + time.toNanos();
        try (var threads = Executors.newFixedThreadPool(BenchSizes.CONNECTIONS)) {
            var running = IntStream.range(0, BenchSizes.CONNECTIONS)
                    .mapToObj(_ -> threads.submit(() -> {
                        while (System.nanoTime() < end) {
                            work.call();
                            done.increment();
                        }
                        return null;
                    }))
                    .toList();
            for (var one : running) {
                one.get();
            }
        }
        return done.sum();
    }
}
