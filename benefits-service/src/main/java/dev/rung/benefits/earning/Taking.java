package dev.rung.benefits.earning;

import dev.rung.benefits.earning.Settling.Told;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Takes a batch in one transaction. Where that fails, each fact gets one of its own, so that one that cannot be
/// taken holds none of its neighbours back; then the batch fails with the reasons, and goes to the dead letters as a
/// whole. Replaying it is harmless.
@ApplicationScoped
class Taking {

    private final Settling settling;

    Taking(Settling settling) {
        this.settling = settling;
    }

    Uni<Void> take(List<Told> told) {
        return told.isEmpty()
                ? Uni.createFrom().voidItem()
                : settling.take(told).onFailure().recoverWithUni(() -> oneByOne(told));
    }

    private Uni<Void> oneByOne(List<Told> told) {
        return Multi.createFrom()
                .iterable(told)
                .onItem()
                .transformToUni(one -> settling.take(List.of(one)))
                .collectFailures()
                .concatenate()
                .collect()
                .last()
                .replaceWithVoid();
    }
}
