package dev.rung.benefits.entitlement.rollout;

import dev.rung.benefits.entitlement.rollout.PackageRollouts.RolloutRow;
import dev.rung.benefits.entitlement.rollout.PackageRollouts.RolloutUnderWay;
import dev.rung.benefits.entitlement.rollout.PackageRollouts.TierHolder;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/// Makes all customers due when a new package counts, a page in each transaction. One that was cut off
/// goes on where it was.
@ApplicationScoped
class RollingOut {

    private static final UUID NOBODY = new UUID(0, 0);

    /// Bounds how many rows one transaction writes.
    private static final int MOST_HOLDERS = 1_000;

    private final PackageRollouts rollouts;
    private final Clock clock;

    RollingOut(PackageRollouts rollouts, Clock clock) {
        this.rollouts = rollouts;
        this.clock = clock;
    }

    /// @return whether there may be more to do
    Uni<Boolean> nextPage() {
        return Panache.withTransaction(() -> rollouts.underWay(clock.instant())
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(false)
                        : goOn(found.getFirst()).replaceWith(true)));
    }

    private Uni<Void> goOn(RolloutUnderWay rollout) {
        var reached = rollout.reached() == null ? NOBODY : rollout.reached();
        return rollouts.holders(reached, MOST_HOLDERS)
                .chain(page -> rollouts.makeDue(page).chain(() -> rollouts.keep(after(rollout, reached, page))));
    }

    private RolloutRow after(RolloutUnderWay rollout, UUID reached, List<TierHolder> page) {
        return page.isEmpty()
                ? new RolloutRow(rollout.version(), reached, clock.instant())
                : new RolloutRow(rollout.version(), page.getLast().customerId(), null);
    }
}
