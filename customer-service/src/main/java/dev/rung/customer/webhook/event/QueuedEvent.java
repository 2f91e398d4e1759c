package dev.rung.customer.webhook.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An event with what a delivery says beside it.
///
/// @param place among those of one batch
/// @param externalId null where the event has only our id
/// @param event as JSON, in the words of the contract
record QueuedEvent(
        int place,
        UUID eventId,
        String eventType,
        UUID customerId,
        @Nullable String externalId,
        Instant occurredAt,
        String event) {

    /// Events have the customer's ids beside their own, or in the customer or message that they are about.
    static QueuedEvent of(JsonNode event, int place) {
        return new QueuedEvent(
                place,
                UUID.fromString(event.path("eventId").asText()),
                event.path("type").asText(),
                UUID.fromString(said(event, "customerId")),
                said(event, "externalId"),
                Instant.parse(event.path("occurredAt").asText()),
                event.toString());
    }

    private static @Nullable String said(JsonNode event, String name) {
        for (var place : new JsonNode[] {event, event.path("customer"), event.path("message")}) {
            if (place.hasNonNull(name)) {
                return place.get(name).asText();
            }
        }
        return null;
    }
}
