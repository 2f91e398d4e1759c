package dev.rung.benefits.guard;

import dev.rung.benefits.turn.AccountTurns;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

/// As with many instances, between which no account takes turns.
final class EverybodyAtOnce extends AccountTurns {

    EverybodyAtOnce() {
        super(new SimpleMeterRegistry());
    }

    @Override
    public <T> Uni<T> take(String account, Supplier<Uni<T>> work) {
        return Uni.createFrom().deferred(work::get);
    }
}
