package dev.rung.benefits.earning;

import dev.rung.contracts.scoring.TierEvent;
import dev.rung.platform.again.Together;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Orders paid after a tier was reached or lost earn by the tier then held, also those that were settled before we
/// heard of the change. What says nothing about points costs no transaction.
@ApplicationScoped
class WhenTierChangesThenSettle {

    private final Settling settling;

    WhenTierChangesThenSettle(Settling settling) {
        this.settling = settling;
    }

    @Incoming("tier-events")
    Uni<Void> on(List<TierEvent> batch) {
        return Together.take(
                batch.stream().map(ToldByStanding::by).flatMap(Optional::stream).toList(), settling::take);
    }
}
