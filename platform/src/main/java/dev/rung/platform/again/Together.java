package dev.rung.platform.again;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.Function;

/// Takes what one poll brought in one transaction. Where one of them cannot be taken, each gets a transaction of its
/// own,
/// so that it holds none of its neighbours back; then the batch fails with the reasons, and goes to the dead letters as
/// a whole. So the work must bear being done again.
public final class Together {

    private Together() {}

    /// @param work a transaction that takes the list it is given, wholly or not at all
    public static <T> Uni<Void> take(List<T> batch, Function<List<T>, Uni<Void>> work) {
        return batch.isEmpty()
                ? Uni.createFrom().voidItem()
                : work.apply(batch)
                        .onFailure(cause -> !Technical.isTechnical(cause))
                        .recoverWithUni(() -> oneByOne(batch, work));
    }

    private static <T> Uni<Void> oneByOne(List<T> batch, Function<List<T>, Uni<Void>> work) {
        return Multi.createFrom()
                .iterable(batch)
                .onItem()
                .transformToUni(one -> work.apply(List.of(one)))
                .collectFailures()
                .concatenate()
                .collect()
                .last()
                .replaceWithVoid();
    }
}
