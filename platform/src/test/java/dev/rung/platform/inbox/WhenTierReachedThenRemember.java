package dev.rung.platform.inbox;

import dev.rung.contracts.scoring.TierEvent;
import dev.rung.contracts.scoring.TierEvent.AtRisk;
import dev.rung.contracts.scoring.TierEvent.ChurnWarned;
import dev.rung.contracts.scoring.TierEvent.Dormant;
import dev.rung.contracts.scoring.TierEvent.InGrace;
import dev.rung.contracts.scoring.TierEvent.Kept;
import dev.rung.contracts.scoring.TierEvent.Lost;
import dev.rung.contracts.scoring.TierEvent.Reached;
import dev.rung.contracts.scoring.TierEvent.Unrecognised;
import dev.rung.contracts.scoring.TierEvent.Woken;
import dev.rung.platform.again.TryAgain;
import io.opentelemetry.api.trace.Span;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// An event door as every service has them. It cannot handle customers whose external id begins with `POISON`.
@ApplicationScoped
class WhenTierReachedThenRemember {

    private final Inbox inbox;
    private final Seen seen;

    WhenTierReachedThenRemember(Inbox inbox, Seen seen) {
        this.inbox = inbox;
        this.seen = seen;
    }

    @Incoming("tier-events")
    @TryAgain
    @WithTransaction
    Uni<Void> on(TierEvent event) {
        return switch (event) {
            case Reached reached -> inbox.once("remember", reached.eventId(), () -> remember(reached));
            case AtRisk _, InGrace _, Kept _, Lost _ -> Uni.createFrom().voidItem();
            case ChurnWarned _, Dormant _, Woken _, Unrecognised _ ->
                Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> remember(Reached reached) {
        if (reached.externalId().startsWith("POISON")) {
            return Uni.createFrom().failure(new IllegalStateException("cannot be handled"));
        }
        seen.add(new Seen.Effect(
                reached.externalId(), Span.current().getSpanContext().getTraceId()));
        return Uni.createFrom().voidItem();
    }
}
