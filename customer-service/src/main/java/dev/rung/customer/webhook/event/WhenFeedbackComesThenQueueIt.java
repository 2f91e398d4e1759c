package dev.rung.customer.webhook.event;

import dev.rung.contracts.feedback.FeedbackEvent;
import dev.rung.platform.door.Delivery;
import dev.rung.platform.door.EventDoor;
import dev.rung.platform.door.FromTopic;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
@FromTopic(value = "feedback-events", event = FeedbackEvent.class)
class WhenFeedbackComesThenQueueIt implements EventDoor<FeedbackEvent> {

    private final QueueingEvents queueing;

    WhenFeedbackComesThenQueueIt(QueueingEvents queueing) {
        this.queueing = queueing;
    }

    @Override
    public Uni<Void> on(List<Delivery<FeedbackEvent>> batch) {
        return Delivery.handOn(batch, event -> Optional.of(event).filter(SentEvents::leaves), queueing::queue);
    }
}
