package dev.rung.customer.webhook.event;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/// Queues events for the webhooks that want them: all of a batch, by one statement.
@ApplicationScoped
class QueueingEvents {

    private final DeliveryQueue queue;
    private final ObjectMapper json;
    private final Clock clock;

    QueueingEvents(DeliveryQueue queue, ObjectMapper json, Clock clock) {
        this.queue = queue;
        this.json = json;
        this.clock = clock;
    }

    /// @param events as the contracts have them, in the order in which they came
    @WithTransaction
    Uni<Void> queue(List<?> events) {
        return queue.hold().chain(queue::wanted).chain(wanted -> {
            var meant = wanted.isEmpty() ? List.<QueuedEvent>of() : wantedOf(events, wanted);
            return meant.isEmpty() ? Uni.createFrom().voidItem() : queue.add(meant, clock.instant());
        });
    }

    /// Nothing waits for a webhook of who is erased, and nothing that was sent is shown any more.
    @WithTransaction
    Uni<Void> drop(Collection<UUID> customers) {
        return queue.hold().chain(() -> queue.drop(customers));
    }

    private List<QueuedEvent> wantedOf(List<?> events, Collection<String> wanted) {
        var found = new LinkedHashMap<UUID, QueuedEvent>();
        for (var event : events) {
            var tree = json.valueToTree(event);
            if (wanted.contains(tree.path("type").asText())) {
                var queued = QueuedEvent.of(tree, found.size());
                found.putIfAbsent(queued.eventId(), queued);
            }
        }
        return List.copyOf(found.values());
    }
}
