package dev.rung.customer.webhook.event;

import dev.rung.contracts.outreach.MessageEvent;
import dev.rung.platform.door.Delivery;
import dev.rung.platform.door.EventDoor;
import dev.rung.platform.door.FromTopic;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
@FromTopic(value = "message-events", event = MessageEvent.class)
class WhenMessageEndsThenQueueIt implements EventDoor<MessageEvent> {

    private final QueueingEvents queueing;

    WhenMessageEndsThenQueueIt(QueueingEvents queueing) {
        this.queueing = queueing;
    }

    @Override
    public Uni<Void> on(List<Delivery<MessageEvent>> batch) {
        return Delivery.handOn(batch, event -> Optional.of(event).filter(SentEvents::leaves), queueing::queue);
    }
}
