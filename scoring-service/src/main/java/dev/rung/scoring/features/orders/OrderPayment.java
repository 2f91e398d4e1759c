package dev.rung.scoring.features.orders;

import dev.rung.contracts.customer.Behaviour.OrderPaid;
import dev.rung.platform.orders.Payment;
import dev.rung.scoring.features.timeline.KeyedEvent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A payment of a whole order or a part of it, in the store's currency: the intake refuses any other.
///
/// @param key of the order
/// @param total the sum of all parts; null if the whole order was paid at once
/// @param category of most of the order's money; null if unknown
record OrderPayment(
        long key,
        long part,
        Instant at,
        long event,
        LocalDate on,
        BigDecimal amount,
        @Nullable BigDecimal total,
        @Nullable String category)
        implements KeyedEvent {

    static OrderPayment of(OrderPaid paid, Instant at, LocalDate on) {
        var total = paid.paymentId() == null || paid.total() == null
                ? null
                : paid.total().amount();
        return new OrderPayment(
                KeyedEvent.key("order/" + paid.orderId()),
                total == null ? 0 : KeyedEvent.key("payment/" + paid.paymentId()),
                at,
                paid.event().eventId().getMostSignificantBits(),
                on,
                paid.amount().amount(),
                total,
                MainCategory.kept(MainCategory.of(paid.lines())));
    }

    boolean isWhole() {
        return part == 0;
    }

    /// For the shared rule of orders.
    Payment<Long> payment() {
        return new Payment<>(key, isWhole() ? null : part, at, new UUID(event, 0), amount, total);
    }

    /// That of the whole payment, else of the earliest part with one.
    static @Nullable String category(List<OrderPayment> events) {
        var whole = events.stream().filter(OrderPayment::isWhole).findFirst();
        return whole.isPresent()
                ? whole.get().category()
                : events.stream()
                        .map(OrderPayment::category)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }
}
