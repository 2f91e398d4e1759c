package dev.rung.platform.orders;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import dev.rung.platform.orders.PaymentState.Paid;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// One customer's orders, put together from all that is told of their payments and refunds.
///
/// A function of the set of events: their order of arrival and their repetition change nothing. Of several events
/// of one thing (the whole payment of an order, a part of it, a refund) the earliest stands, of one moment the one
/// with the smallest event id.
///
/// @param orders paid in full, oldest first
/// @param partPaid orders of which parts are due, by id
/// @param waiting refunds of what is not known or not paid, oldest first
/// @param <K> how a service knows an order, a part and a refund
public record OrderBook<K>(List<PaidOrder<K>> orders, List<PartPaidOrder<K>> partPaid, List<WaitingRefund<K>> waiting) {

    public OrderBook {
        orders = List.copyOf(orders);
        partPaid = List.copyOf(partPaid);
        waiting = List.copyOf(waiting);
    }

    public static <K extends Comparable<K>> OrderBook<K> of(
            Collection<Payment<K>> payments, Collection<Refund<K>> refunds) {
        var paid = new ArrayList<Paid<K>>();
        var partPaid = new ArrayList<PartPaidOrder<K>>();
        for (Map.Entry<K, List<Payment<K>>> events :
                payments.stream().collect(groupingBy(Payment::orderId)).entrySet()) {
            switch (PaymentPolicy.decide(events.getKey(), events.getValue())) {
                case Paid<K> order -> paid.add(order);
                case PartPaidOrder<K> order -> partPaid.add(order);
            }
        }
        paid.sort(comparing(Paid<K>::at).thenComparing(Paid::eventId).thenComparing(Paid::orderId));
        partPaid.sort(comparing(PartPaidOrder::orderId));
        var found = RefundAllocation.of(paid, Refund.standing(refunds).values());
        var orders = paid.stream()
                .map(order ->
                        new PaidOrder<>(order.orderId(), order.at(), order.amount(), found.returnsOf(order.orderId())))
                .toList();
        return new OrderBook<>(orders, partPaid, found.waiting());
    }
}
