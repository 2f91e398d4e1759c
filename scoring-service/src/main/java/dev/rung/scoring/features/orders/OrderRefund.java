package dev.rung.scoring.features.orders;

import dev.rung.contracts.customer.Behaviour.OrderRefunded;
import dev.rung.platform.orders.Refund;
import dev.rung.scoring.features.timeline.KeyedEvent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// A refund.
///
/// @param key of the refund
/// @param order the key of the refunded order; 0 if unknown
record OrderRefund(long key, long order, Instant at, long event, LocalDate on, BigDecimal amount)
        implements KeyedEvent {

    static OrderRefund of(OrderRefunded refunded, Instant at, LocalDate on) {
        return new OrderRefund(
                KeyedEvent.key("refund/" + refunded.knownBy()),
                refunded.orderId() == null ? 0 : KeyedEvent.key("order/" + refunded.orderId()),
                at,
                refunded.event().eventId().getMostSignificantBits(),
                on,
                refunded.amount().amount());
    }

    boolean namesAnOrder() {
        return order != 0;
    }

    /// For the shared rule of orders.
    Refund<Long> refund() {
        return new Refund<>(key, namesAnOrder() ? order : null, at, new UUID(event, 0), amount);
    }
}
