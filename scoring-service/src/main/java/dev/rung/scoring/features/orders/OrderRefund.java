package dev.rung.scoring.features.orders;

import dev.rung.contracts.customer.Behaviour.OrderRefunded;
import dev.rung.platform.orders.Refund;
import dev.rung.scoring.features.timeline.KeyedEvent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// Money that went back.
///
/// @param key of the refund
/// @param order the key of the order it takes back; 0 where the shop does not know
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

    /// As the rule of orders wants to see it.
    Refund<Long> refund() {
        return new Refund<>(key, namesAnOrder() ? order : null, at, new UUID(event, 0), amount);
    }
}
