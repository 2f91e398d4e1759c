package dev.rung.scoring.sink;

import dev.rung.contracts.scoring.TierEvent;
import dev.rung.platform.door.Delivery;
import dev.rung.platform.door.EventDoor;
import dev.rung.platform.door.FromTopic;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
@FromTopic(value = "tier-events", event = TierEvent.class)
class WhenTierChangesThenKeepDecision implements EventDoor<TierEvent> {

    private final KeepingStandings keeping;
    private final StandingMetrics metrics;

    WhenTierChangesThenKeepDecision(KeepingStandings keeping, StandingMetrics metrics) {
        this.keeping = keeping;
        this.metrics = metrics;
    }

    @Override
    public Uni<Void> on(List<Delivery<TierEvent>> batch) {
        return keeping.append(batch).invoke(metrics::countDecisions).replaceWithVoid();
    }
}
