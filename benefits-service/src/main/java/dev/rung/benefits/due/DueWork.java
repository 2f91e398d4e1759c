package dev.rung.benefits.due;

import dev.rung.platform.again.TransientFailures;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Function;

/// Works off what is due, a page at a time. One that fails does not hold up the others, and stays due unless it is
/// put off; where the database is unavailable, the next run starts again.
public final class DueWork<T> {

    private final T first;
    private final Function<T, Uni<List<T>>> nextPage;
    private final Function<List<T>, Uni<Void>> page;

    private DueWork(T first, Function<T, Uni<List<T>>> nextPage, Function<List<T>, Uni<Void>> page) {
        this.first = first;
        this.nextPage = nextPage;
        this.page = page;
    }

    /// One after the other.
    ///
    /// @param first before all that could be due
    /// @param nextPage those after the last of the page before; none at the end
    /// @param work what is done with each, in a transaction of its own
    /// @param failed what becomes of each that failed, such as a line in the log
    public static <T> DueWork<T> ofEach(
            T first,
            Function<T, Uni<List<T>>> nextPage,
            Function<T, Uni<?>> work,
            BiFunction<T, Throwable, Uni<Void>> failed) {
        return new DueWork<>(first, nextPage, page -> eachAlone(page, work, failed));
    }

    /// A page in one transaction; where that fails, each of it alone. The parameters are those of [#ofEach].
    public static <T> DueWork<T> ofPages(
            T first,
            Function<T, Uni<List<T>>> nextPage,
            Function<List<T>, Uni<?>> work,
            BiFunction<T, Throwable, Uni<Void>> failed) {
        return new DueWork<>(
                first,
                nextPage,
                page -> work.apply(page)
                        .replaceWithVoid()
                        .onFailure(failure -> !TransientFailures.isTransient(failure))
                        .recoverWithUni(failure -> page.size() == 1
                                ? failed.apply(page.getFirst(), failure)
                                : eachAlone(page, one -> work.apply(List.of(one)), failed)));
    }

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
            return page.apply(found).replaceWith(true);
        });
    }

    private static <T> Uni<Void> eachAlone(
            List<T> page, Function<T, Uni<?>> work, BiFunction<T, Throwable, Uni<Void>> failed) {
        return Multi.createFrom()
                .iterable(page)
                .onItem()
                .transformToUniAndConcatenate(one -> work.apply(one)
                        .replaceWithVoid()
                        .onFailure(failure -> !TransientFailures.isTransient(failure))
                        .recoverWithUni(failure -> failed.apply(one, failure)))
                .collect()
                .last()
                .replaceWithVoid();
    }
}
