package dev.rung.customer.webhook.log;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// @param eventId of the event on its topic
/// @param externalId the store's id of the customer; null where it is about nobody, or they are erased
/// @param revision grows with each event of this customer for this webhook
/// @param state `waiting`, `delivered`, `failed` or `dropped`: what failed is not tried again by itself; what
///     is dropped was not sent, since its customer was erased or its type is no longer wanted
/// @param dueAt when it is tried next, where it waits
/// @param tries each time that it was sent, the first one first
@RegisterForReflection
record LoggedDelivery(
        long position,
        UUID deliveryId,
        UUID eventId,
        String eventType,
        @Nullable String externalId,
        @Nullable Long revision,
        Instant occurredAt,
        String state,
        Instant dueAt,
        Instant queuedAt,
        @Nullable Instant endedAt,
        List<LoggedTry> tries) {

    /// @param status of the answer; null where there was none
    /// @param reason such as `delivered`, `refused`, `redirect`, `gone`, `timeout`, `no-connection`, `unsendable`,
    ///     or why its address is refused: `not-public`, `name-unknown`, `no-url`, `not-https`, `user-in-url`,
    ///     `port`
    /// @param answer how its text began
    /// @param nextAt when it is tried again; null where it is not
    @RegisterForReflection
    record LoggedTry(
            int number,
            Instant at,
            int milliseconds,
            @Nullable Integer status,
            String reason,
            @Nullable String answer,
            @Nullable Instant nextAt) {}
}
