package dev.rung.benefits.earning;

import dev.rung.benefits.earning.facts.StandingFacts;
import dev.rung.contracts.scoring.TierEvent;
import dev.rung.platform.door.Delivery;
import dev.rung.platform.door.EventDoor;
import dev.rung.platform.door.FromTopic;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Orders paid after a tier was reached or lost earn by the tier then held, also those that were settled before the
/// change was reported. Events without points cost no transaction.
@ApplicationScoped
@FromTopic(value = "tier-events", event = TierEvent.class)
class WhenTierChangesThenSettle implements EventDoor<TierEvent> {

    private final Settling settling;

    WhenTierChangesThenSettle(Settling settling) {
        this.settling = settling;
    }

    @Override
    public Uni<Void> on(List<Delivery<TierEvent>> batch) {
        return Delivery.handOn(batch, StandingFacts::by, settling::settle);
    }
}
