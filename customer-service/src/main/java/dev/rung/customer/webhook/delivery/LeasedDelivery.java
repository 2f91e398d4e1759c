package dev.rung.customer.webhook.delivery;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A delivery that this instance alone sends, for as long as its row says so.
///
/// @param attempts how often it was tried since it was queued, or replayed
/// @param event as JSON
/// @param failingSince of its webhook
@RegisterForReflection
record LeasedDelivery(
        UUID deliveryId,
        UUID lease,
        UUID webhookId,
        String url,
        String eventType,
        @Nullable UUID customerId,
        @Nullable String externalId,
        @Nullable Long revision,
        Instant occurredAt,
        String event,
        int attempts,
        @Nullable Instant failingSince) {

    /// The same in each try, after a replay and after a restored backup.
    String messageId() {
        return "msg_" + deliveryId.toString().replace("-", "");
    }
}
