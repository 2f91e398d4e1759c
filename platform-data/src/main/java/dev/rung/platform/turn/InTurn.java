package dev.rung.platform.turn;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.Function;

/// One after the other, in the caller's session and transaction, which bear no two at once. The first that fails is the
/// last.
public final class InTurn {

    private InTurn() {}

    public static <T> Uni<Void> each(Iterable<T> all, Function<T, Uni<Void>> work) {
        return Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUniAndConcatenate(work::apply)
                .collect()
                .last()
                .replaceWithVoid();
    }

    /// @return what each of them came to, in their order
    public static <T, R> Uni<List<R>> results(Iterable<T> all, Function<T, Uni<R>> work) {
        return Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUniAndConcatenate(work::apply)
                .collect()
                .asList();
    }
}
