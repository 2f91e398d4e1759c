package dev.rung.platform.orders;

import dev.rung.platform.orders.PaymentState.Paid;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.Objects;

/// Decides what the payments that are told of one order come to.
///
/// An event about the whole payment stands before all parts. Without one, the distinct parts count once they reach the
/// total: with the sum of all, dated by the last.
final class PaymentPolicy {

    private PaymentPolicy() {}

    /// @param events of one order, at least one
    static <K> PaymentState<K> decide(K orderId, Collection<Payment<K>> events) {
        return events.stream()
                .filter(payment -> !payment.isPart())
                .reduce(MoneyEvent.earliest())
                .<PaymentState<K>>map(whole -> new Paid<>(orderId, whole.at(), whole.eventId(), whole.amount()))
                .orElseGet(() -> ofParts(orderId, events));
    }

    private static <K> PaymentState<K> ofParts(K orderId, Collection<Payment<K>> events) {
        var parts = MoneyEvent.earliestOfEach(events, payment -> Objects.requireNonNull(payment.paymentId()))
                .values();
        var sum = parts.stream().map(Payment::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        var total = Objects.requireNonNull(
                Collections.min(parts, MoneyEvent.EARLIEST_FIRST).total());
        if (sum.compareTo(total) < 0) {
            return new PartPaidOrder<>(orderId, sum, total, parts.size());
        }
        var last = Collections.max(parts, MoneyEvent.EARLIEST_FIRST);
        return new Paid<>(orderId, last.at(), last.eventId(), sum);
    }
}
