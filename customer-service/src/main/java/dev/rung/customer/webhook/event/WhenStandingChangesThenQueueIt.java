package dev.rung.customer.webhook.event;

import dev.rung.contracts.scoring.TierEvent;
import dev.rung.platform.door.Delivery;
import dev.rung.platform.door.EventDoor;
import dev.rung.platform.door.FromTopic;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
@FromTopic(value = "tier-events", event = TierEvent.class)
class WhenStandingChangesThenQueueIt implements EventDoor<TierEvent> {

    private final QueueingEvents queueing;

    WhenStandingChangesThenQueueIt(QueueingEvents queueing) {
        this.queueing = queueing;
    }

    @Override
    public Uni<Void> on(List<Delivery<TierEvent>> batch) {
        return Delivery.handOn(batch, event -> Optional.of(event).filter(SentEvents::leaves), queueing::queue);
    }
}
