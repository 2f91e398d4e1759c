package dev.rung.scoring.insight;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Collector;

/// Asks everybody, on a thread of its own: one question at a time, so that no number of callers takes more than one
/// of the few connections. The same question asked again soon is not asked again.
@ApplicationScoped
class Asking {

    private final Everybody everybody;
    private final Recent recent;
    private final ExecutorService one = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("insight").daemon().factory());

    Asking(Everybody everybody, Clock clock) {
        this.everybody = everybody;
        this.recent = new Recent(clock);
    }

    @PreDestroy
    void close() {
        one.shutdownNow();
    }

    /// @param question equal to another where their answers are
    /// @param collector is asked for only where the answer is not known
    <R> Uni<R> of(Record question, Collector<Person, ?, R> collector) {
        return known(question, () -> compute(collector));
    }

    /// @param before is asked just before everybody is, and kept with their answer
    <B, R, T> Uni<T> of(Record question, Uni<B> before, Collector<Person, ?, R> collector, BiFunction<B, R, T> both) {
        return known(
                question,
                () -> before.subscribeAsCompletionStage()
                        .thenCompose(first -> compute(collector).thenApply(answer -> both.apply(first, answer))));
    }

    private <R> Uni<R> known(Record question, Supplier<CompletableFuture<R>> asking) {
        var caller = Objects.requireNonNull(Vertx.currentContext(), "asked outside of a request");
        // a copy: a caller who hangs up does not cancel it for the others
        return Uni.createFrom()
                .completionStage(() -> recent.of(question, asking).copy())
                .emitOn(work -> caller.runOnContext(_ -> work.run()));
    }

    private <R> CompletableFuture<R> compute(Collector<Person, ?, R> collector) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return everybody.collect(collector);
                    } catch (SQLException e) {
                        throw new CompletionException(e);
                    }
                },
                one);
    }
}
