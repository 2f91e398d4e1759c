package dev.rung.benefits.entitlement;

import dev.rung.testing.SettableClock;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/// Time that passes while benefits are granted, when a test wants it.
@ApplicationScoped
class TimeWhileGranting implements EntitlementFollower {

    private final AtomicReference<Duration> passing = new AtomicReference<>(Duration.ZERO);
    private final SettableClock clock;

    TimeWhileGranting(SettableClock clock) {
        this.clock = clock;
    }

    /// Once, the next time.
    void passes(Duration time) {
        passing.set(time);
    }

    @Override
    public Uni<Void> follow(List<EntitlementMove> moves) {
        var time = passing.getAndSet(Duration.ZERO);
        if (time.isPositive()) {
            clock.advance(time);
        }
        return Uni.createFrom().voidItem();
    }
}
