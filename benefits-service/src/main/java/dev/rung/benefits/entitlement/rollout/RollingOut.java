package dev.rung.benefits.entitlement.rollout;

import dev.rung.benefits.entitlement.rollout.Rollouts.RolledOut;
import dev.rung.benefits.entitlement.rollout.Rollouts.RolloutCustomer;
import dev.rung.benefits.entitlement.rollout.Rollouts.RolloutRow;
import dev.rung.benefits.entitlement.rollout.Rollouts.RolloutUnderWay;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/// Makes all customers due when a new package counts, or a ladder that begins with another tier, a page in each
/// transaction. A rollout that was cut off goes on where it was.
@ApplicationScoped
class RollingOut {

    private static final UUID NOBODY = new UUID(0, 0);

    /// Bounds how many rows one transaction writes.
    private static final int MOST_CUSTOMERS = 1_000;

    private final Rollouts rollouts;
    private final Clock clock;

    RollingOut(Rollouts rollouts, Clock clock) {
        this.rollouts = rollouts;
        this.clock = clock;
    }

    /// @return whether there may be more to do
    Uni<Boolean> nextPage() {
        return nextPage(RolledOut.LADDER)
                .chain(found -> found ? Uni.createFrom().item(true) : nextPage(RolledOut.PACKAGE));
    }

    private Uni<Boolean> nextPage(RolledOut what) {
        return Panache.withTransaction(() -> rollouts.underWay(what, clock.instant())
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(false)
                        : goOn(what, found.getFirst()).replaceWith(true)));
    }

    private Uni<Void> goOn(RolledOut what, RolloutUnderWay rollout) {
        var reached = rollout.reached() == null ? NOBODY : rollout.reached();
        return rollouts.customers(reached, MOST_CUSTOMERS)
                .chain(page -> rollouts.makeDue(
                                page.stream().filter(RolloutCustomer::concerned).toList())
                        .chain(() -> rollouts.keep(what, after(rollout, reached, page))));
    }

    private RolloutRow after(RolloutUnderWay rollout, UUID reached, List<RolloutCustomer> page) {
        return page.isEmpty()
                ? new RolloutRow(rollout.version(), reached, clock.instant())
                : new RolloutRow(rollout.version(), page.getLast().customerId(), null);
    }
}
