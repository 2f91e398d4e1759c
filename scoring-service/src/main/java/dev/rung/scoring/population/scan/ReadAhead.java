package dev.rung.scoring.population.scan;

import java.util.ArrayDeque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;

/// Works on some while the next are being read, and keeps the results in the order in which they were read.
///
/// The reader never gets further ahead than two: it takes the oldest result before it hands over more, so memory holds
/// four parts of the whole at most (one being read, two being worked on, one being kept).
final class ReadAhead<T, R> {

    private static final int AT_MOST = 2;

    private final Executor executor;
    private final Function<T, R> work;
    private final Consumer<R> keep;
    private final ArrayDeque<CompletableFuture<R>> begun = new ArrayDeque<>(AT_MOST);

    /// @param work is called on other threads
    /// @param keep is called by whoever calls
    ReadAhead(Executor executor, Function<T, R> work, Consumer<R> keep) {
        this.executor = executor;
        this.work = work;
        this.keep = keep;
    }

    /// What the work threw comes out here, as the cause of a [java.util.concurrent.CompletionException].
    void take(T some) {
        if (begun.size() == AT_MOST) {
            keep.accept(begun.removeFirst().join());
        }
        begun.addLast(CompletableFuture.supplyAsync(() -> work.apply(some), executor));
    }

    void finish() {
        while (!begun.isEmpty()) {
            keep.accept(begun.removeFirst().join());
        }
    }
}
