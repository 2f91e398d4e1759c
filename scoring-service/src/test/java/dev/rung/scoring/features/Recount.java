package dev.rung.scoring.features;

import static dev.rung.scoring.Histories.SHANGHAI;

import dev.rung.contracts.customer.Behaviour;
import dev.rung.contracts.customer.Behaviour.OrderPaid;
import dev.rung.contracts.customer.Behaviour.OrderRefunded;
import dev.rung.platform.orders.OrderBook;
import dev.rung.platform.orders.PaidOrder;
import dev.rung.platform.orders.Payment;
import dev.rung.platform.orders.Refund;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// The figures once more, the slow way: straight from the whole history, by whole ids, the rule asked about all.
final class Recount {

    private Recount() {}

    static BigDecimal spend(List<Behaviour> history, LocalDate from, LocalDate to) {
        return paid(history, from, to).map(PaidOrder::net).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static long orders(List<Behaviour> history, LocalDate from, LocalDate to) {
        return paid(history, from, to).filter(PaidOrder::isKept).count();
    }

    static OrderBook<String> book(List<Behaviour> history) {
        return OrderBook.of(
                history.stream()
                        .filter(OrderPaid.class::isInstance)
                        .map(OrderPaid.class::cast)
                        .map(Recount::payment)
                        .toList(),
                history.stream()
                        .filter(OrderRefunded.class::isInstance)
                        .map(OrderRefunded.class::cast)
                        .map(Recount::refund)
                        .toList());
    }

    private static Stream<PaidOrder<String>> paid(List<Behaviour> history, LocalDate from, LocalDate to) {
        return book(history).orders().stream()
                .filter(order -> !date(order.paidAt()).isBefore(from)
                        && !date(order.paidAt()).isAfter(to));
    }

    private static Payment<String> payment(OrderPaid paid) {
        var event = paid.event();
        var total = paid.total() == null ? null : paid.total().amount();
        return new Payment<>(
                paid.orderId(),
                paid.paymentId(),
                event.occurredAt(),
                event.eventId(),
                paid.amount().amount(),
                total);
    }

    private static Refund<String> refund(OrderRefunded refunded) {
        var event = refunded.event();
        return new Refund<>(
                refunded.knownBy(),
                refunded.orderId(),
                event.occurredAt(),
                event.eventId(),
                refunded.amount().amount());
    }

    private static LocalDate date(Instant at) {
        return at.atZone(SHANGHAI).toLocalDate();
    }
}
