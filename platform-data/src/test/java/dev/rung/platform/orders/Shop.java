package dev.rung.platform.orders;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Tells payments and refunds, each as an event of its own, the later told with the larger event id.
final class Shop {

    static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

    private final List<Payment<String>> payments = new ArrayList<>();
    private final List<Refund<String>> refunds = new ArrayList<>();

    static Instant day(int day) {
        return START.plus(Duration.ofDays(day));
    }

    Shop paid(String order, String amount, int day) {
        payments.add(new Payment<>(order, null, day(day), nextId(), new BigDecimal(amount), null));
        return this;
    }

    Shop part(String order, String part, String amount, String total, int day) {
        payments.add(new Payment<>(order, part, day(day), nextId(), new BigDecimal(amount), new BigDecimal(total)));
        return this;
    }

    Shop refunded(String refund, @Nullable String order, String amount, int day) {
        refunds.add(new Refund<>(refund, order, day(day), nextId(), new BigDecimal(amount)));
        return this;
    }

    OrderBook<String> book() {
        return OrderBook.of(payments, refunds);
    }

    private UUID nextId() {
        return new UUID(0, payments.size() + refunds.size());
    }
}
