package dev.rung.benefits.earning;

import dev.rung.benefits.earning.Settling.Told;
import dev.rung.contracts.scoring.TierEvent;
import dev.rung.contracts.scoring.TierEvent.Reached;
import dev.rung.contracts.scoring.TierEvent.Unrecognised;
import dev.rung.platform.again.Together;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Orders paid after the tier was reached earn by it, also those that were settled before we heard of the tier.
@ApplicationScoped
class WhenTierReachedThenSettle {

    private final Settling settling;

    WhenTierReachedThenSettle(Settling settling) {
        this.settling = settling;
    }

    @Incoming("tier-events")
    Uni<Void> on(List<TierEvent> batch) {
        return Together.take(
                batch.stream()
                        .map(WhenTierReachedThenSettle::told)
                        .flatMap(Optional::stream)
                        .toList(),
                settling::take);
    }

    private static Optional<Told> told(TierEvent event) {
        return switch (event) {
            case Reached reached ->
                Optional.of(new Told(
                        reached.externalId(),
                        new Fact.TierReached(
                                reached.eventId(),
                                reached.customerId(),
                                reached.occurredAt(),
                                reached.tier().code(),
                                reached.tier().rank())));
            case Unrecognised _ -> Optional.empty();
        };
    }
}
