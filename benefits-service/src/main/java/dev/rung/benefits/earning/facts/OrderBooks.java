package dev.rung.benefits.earning.facts;

import dev.rung.benefits.earning.facts.Fact.OfOrder;
import dev.rung.benefits.earning.facts.Fact.Paid;
import dev.rung.benefits.earning.facts.Fact.Refunded;
import dev.rung.platform.orders.OrderBook;
import dev.rung.platform.orders.Payment;
import dev.rung.platform.orders.Refund;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Stream;

/// Payments and refunds put together, by the rule that scoring follows too.
@ApplicationScoped
public class OrderBooks {

    private final Facts facts;

    OrderBooks(Facts facts) {
        this.facts = facts;
    }

    /// All orders of a customer, what is paid only in part, and the refunds that wait.
    public Uni<OrderBook<String>> of(UUID customerId) {
        return facts.of(customerId).map(OrderBooks::of);
    }

    public static OrderBook<String> of(Collection<? extends OfOrder> facts) {
        var payments = only(Paid.class, facts)
                .map(paid -> new Payment<>(
                        paid.orderId(),
                        paid.paymentId(),
                        paid.occurredAt(),
                        paid.eventId(),
                        paid.amount(),
                        paid.total()));
        var refunds = only(Refunded.class, facts)
                .map(refund -> new Refund<>(
                        refund.refundId(), refund.orderId(), refund.occurredAt(), refund.eventId(), refund.amount()));
        return OrderBook.of(payments.toList(), refunds.toList());
    }

    public static <F extends Fact> Stream<F> only(Class<F> type, Collection<? extends Fact> facts) {
        return facts.stream().filter(type::isInstance).map(type::cast);
    }
}
