package dev.rung.customer.webhook.event;

import dev.rung.contracts.benefits.PointsEvent;
import dev.rung.platform.door.Delivery;
import dev.rung.platform.door.EventDoor;
import dev.rung.platform.door.FromTopic;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
@FromTopic(value = "points-events", event = PointsEvent.class)
class WhenPointsMoveThenQueueIt implements EventDoor<PointsEvent> {

    private final QueueingEvents queueing;

    WhenPointsMoveThenQueueIt(QueueingEvents queueing) {
        this.queueing = queueing;
    }

    @Override
    public Uni<Void> on(List<Delivery<PointsEvent>> batch) {
        return Delivery.handOn(batch, event -> Optional.of(event).filter(SentEvents::leaves), queueing::queue);
    }
}
