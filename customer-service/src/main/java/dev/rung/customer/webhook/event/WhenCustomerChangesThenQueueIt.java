package dev.rung.customer.webhook.event;

import dev.rung.contracts.customer.CustomerEvent;
import dev.rung.contracts.customer.CustomerEvent.Erased;
import dev.rung.platform.door.Delivery;
import dev.rung.platform.door.EventDoor;
import dev.rung.platform.door.FromTopic;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// Reads what the service itself says of customers: webhooks hear of it once it is on its topic.
@ApplicationScoped
@FromTopic(value = "customer-events", event = CustomerEvent.class)
class WhenCustomerChangesThenQueueIt implements EventDoor<CustomerEvent> {

    private final QueueingEvents queueing;

    WhenCustomerChangesThenQueueIt(QueueingEvents queueing) {
        this.queueing = queueing;
    }

    @Override
    @WithTransaction
    public Uni<Void> on(List<Delivery<CustomerEvent>> batch) {
        return queueing.drop(erased(batch)).chain(() -> Delivery.handOn(batch, SentEvents::sent, queueing::queue));
    }

    private static List<UUID> erased(List<Delivery<CustomerEvent>> batch) {
        return Delivery.events(batch).stream()
                .filter(Erased.class::isInstance)
                .map(event -> ((Erased) event).customerId())
                .toList();
    }
}
