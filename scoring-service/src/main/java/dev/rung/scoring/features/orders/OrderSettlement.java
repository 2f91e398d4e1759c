package dev.rung.scoring.features.orders;

import static java.util.Comparator.comparing;
import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import dev.rung.platform.orders.OrderBook;
import dev.rung.platform.orders.PaidOrder;
import dev.rung.platform.orders.Return;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The purchases that follow from payments and refunds by the shared rule of orders, [OrderBook].
///
/// Most orders are paid once and kept, so they are purchases already. The rule is asked about the others only;
/// about all if a refund names no order, because it may be of any.
///
/// @param purchases oldest first, those of one moment by key
/// @param dates of the purchases
record OrderSettlement(List<Purchase> purchases, PaidDates dates, UnappliedMoney unapplied) {

    private static final Comparator<Purchase> IN_ORDER =
            comparing(Purchase::paidAt).thenComparingLong(Purchase::key);

    /// Both in order of time.
    static OrderSettlement of(List<OrderPayment> payments, List<OrderRefund> refunds) {
        if (refunds.isEmpty() && areWhole(payments)) {
            return of(plain(payments));
        }
        var isAsked = asked(payments, refunds);
        var asked = payments.stream().filter(isAsked).toList();
        var events = asked.stream().collect(groupingBy(OrderPayment::key));
        var book = OrderBook.of(
                asked.stream().map(OrderPayment::payment).toList(),
                refunds.stream().map(OrderRefund::refund).toList());
        var purchases = Stream.concat(
                payments.stream().filter(not(isAsked)).map(OrderSettlement::plain),
                book.orders().stream().map(order -> settled(order, events.getOrDefault(order.orderId(), List.of()))));
        var inOrder = purchases.sorted(IN_ORDER).toList();
        return new OrderSettlement(inOrder, PaidDates.of(inOrder), UnappliedMoney.of(book));
    }

    /// With nothing unapplied.
    static OrderSettlement of(List<Purchase> purchases) {
        return new OrderSettlement(purchases, PaidDates.of(purchases), UnappliedMoney.NONE);
    }

    private static boolean areWhole(List<OrderPayment> payments) {
        for (var payment : payments) {
            if (!payment.isWhole()) {
                return false;
            }
        }
        return true;
    }

    private static List<Purchase> plain(List<OrderPayment> payments) {
        if (payments.isEmpty()) {
            return List.of();
        }
        var purchases = new ArrayList<Purchase>(payments.size());
        payments.forEach(payment -> purchases.add(plain(payment)));
        return Collections.unmodifiableList(purchases);
    }

    private static Predicate<OrderPayment> asked(List<OrderPayment> payments, List<OrderRefund> refunds) {
        if (!refunds.stream().allMatch(OrderRefund::namesAnOrder)) {
            return _ -> true;
        }
        var keys = Stream.concat(
                        refunds.stream().map(OrderRefund::order),
                        payments.stream().filter(not(OrderPayment::isWhole)).map(OrderPayment::key))
                .collect(toSet());
        return payment -> keys.contains(payment.key());
    }

    private static Purchase plain(OrderPayment whole) {
        return new Purchase(whole.key(), whole.at(), whole.on(), whole.amount(), BigDecimal.ZERO, whole.category());
    }

    private static Purchase settled(PaidOrder<Long> order, List<OrderPayment> events) {
        var last = events.stream()
                .filter(event -> event.at().equals(order.paidAt()))
                .findFirst()
                .orElseThrow();
        var refunded = order.returns().stream().map(Return::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Purchase(
                order.orderId(), order.paidAt(), last.on(), order.paid(), refunded, OrderPayment.category(events));
    }
}
