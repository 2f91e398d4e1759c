package dev.rung.platform.orders;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/// How far an order is paid.
sealed interface PaymentState<K> permits PaymentState.Paid, PartPaidOrder {

    /// @param eventId of the event with which it was paid in full
    record Paid<K>(K orderId, Instant at, UUID eventId, BigDecimal amount) implements PaymentState<K> {}
}
