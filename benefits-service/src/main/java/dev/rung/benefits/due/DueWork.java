package dev.rung.benefits.due;

import dev.rung.platform.again.TransientFailures;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Function;

/// Works off what is due, one after the other, a page at a time. One that fails does not hold up the others,
/// and stays due unless it is put off; where the database is unavailable, the next run starts again.
///
/// @param first before all that could be due
/// @param nextPage those after the last of the page before; none at the end
/// @param work what is done with each, in a transaction of its own
/// @param failed what becomes of each that failed, such as a line in the log
public record DueWork<T>(
        T first,
        Function<T, Uni<List<T>>> nextPage,
        Function<T, Uni<?>> work,
        BiFunction<T, Throwable, Uni<Void>> failed) {

    public Uni<Void> run() {
        return Uni.createFrom().deferred(() -> {
            var reached = new AtomicReference<>(first);
            return Multi.createBy()
                    .repeating()
                    .uni(() -> workOffPage(reached))
                    .whilst(foundAny -> foundAny)
                    .collect()
                    .last()
                    .replaceWithVoid();
        });
    }

    private Uni<Boolean> workOffPage(AtomicReference<T> reached) {
        return nextPage.apply(reached.get()).chain(found -> {
            if (found.isEmpty()) {
                return Uni.createFrom().item(false);
            }
            reached.set(found.getLast());
            return Multi.createFrom()
                    .iterable(found)
                    .onItem()
                    .transformToUniAndConcatenate(this::workOff)
                    .collect()
                    .last()
                    .replaceWith(true);
        });
    }

    private Uni<Void> workOff(T one) {
        return work.apply(one)
                .replaceWithVoid()
                .onFailure(failure -> !TransientFailures.isTransient(failure))
                .recoverWithUni(failure -> failed.apply(one, failure));
    }
}
