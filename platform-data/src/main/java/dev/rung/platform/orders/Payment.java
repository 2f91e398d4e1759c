package dev.rung.platform.orders;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One event about a payment.
///
/// @param paymentId tells the parts of an order apart; null where the whole order was paid
/// @param eventId of the event that tells it; it decides between events of the same moment
/// @param total what all parts come to; a payment without it pays the whole order
/// @param <K> how a service knows an order, a part and a refund
public record Payment<K>(
        K orderId,
        @Nullable K paymentId,
        Instant at,
        UUID eventId,
        BigDecimal amount,
        @Nullable BigDecimal total) implements MoneyEvent {

    boolean isPart() {
        return paymentId != null && total != null;
    }
}
