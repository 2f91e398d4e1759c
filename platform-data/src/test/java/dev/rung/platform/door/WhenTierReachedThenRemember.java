package dev.rung.platform.door;

import dev.rung.contracts.scoring.TierEvent;
import dev.rung.contracts.scoring.TierEvent.AtRisk;
import dev.rung.contracts.scoring.TierEvent.ChurnWarned;
import dev.rung.contracts.scoring.TierEvent.Dormant;
import dev.rung.contracts.scoring.TierEvent.InGrace;
import dev.rung.contracts.scoring.TierEvent.Kept;
import dev.rung.contracts.scoring.TierEvent.Lost;
import dev.rung.contracts.scoring.TierEvent.Reached;
import dev.rung.contracts.scoring.TierEvent.Redated;
import dev.rung.contracts.scoring.TierEvent.Unrecognised;
import dev.rung.contracts.scoring.TierEvent.Woken;
import dev.rung.platform.database.CallersTransaction;
import io.opentelemetry.api.trace.Span;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// An event door as every service has them. It cannot handle customers whose external id begins with `POISON`.
@ApplicationScoped
@FromTopic(value = "tier-events", event = TierEvent.class)
class WhenTierReachedThenRemember implements EventDoor<TierEvent> {

    private static final String REMEMBER = "insert into remembered (event_id) values (:event) on conflict do nothing";

    private final RecordedEffects seen;

    WhenTierReachedThenRemember(RecordedEffects seen) {
        this.seen = seen;
    }

    @Override
    @WithTransaction
    public Uni<Void> on(List<Delivery<TierEvent>> batch) {
        return Multi.createFrom()
                .iterable(Delivery.events(batch))
                .onItem()
                .transformToUniAndConcatenate(this::take)
                .collect()
                .last();
    }

    private Uni<Void> take(TierEvent event) {
        return switch (event) {
            case Reached reached -> remember(reached);
            case AtRisk _, InGrace _, Kept _, Lost _, Redated _ ->
                Uni.createFrom().voidItem();
            case ChurnWarned _, Dormant _, Woken _, Unrecognised _ ->
                Uni.createFrom().voidItem();
        };
    }

    /// Told twice, done once: the event's id is a unique key of what it caused.
    private Uni<Void> remember(Reached reached) {
        return CallersTransaction.session("The door")
                .chain(session -> session.createNativeQuery(REMEMBER)
                        .setParameter("event", reached.decision().eventId())
                        .executeUpdate())
                .chain(inserted ->
                        inserted == 1 ? effect(reached) : Uni.createFrom().voidItem());
    }

    private Uni<Void> effect(Reached reached) {
        if (reached.decision().externalId().startsWith("POISON") && !seen.isCured()) {
            return Uni.createFrom().failure(new IllegalStateException("cannot be handled"));
        }
        seen.add(new RecordedEffects.Effect(
                reached.decision().externalId(), Span.current().getSpanContext().getTraceId()));
        return Uni.createFrom().voidItem();
    }
}
