package dev.rung.customer.webhook.delivery;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;

/// A delivery that this instance alone sends, for as long as its row says so. The event itself is read when the
/// address was checked.
///
/// @param url of its webhook, when it was leased
/// @param attempts how often it was tried since it was queued, or replayed
/// @param failures of its webhook since the last success
@RegisterForReflection
record LeasedDelivery(UUID deliveryId, UUID lease, UUID webhookId, String url, int attempts, int failures) {

    /// The same in each try, after a replay and after a restored backup.
    String messageId() {
        return "msg_" + deliveryId.toString().replace("-", "");
    }
}
