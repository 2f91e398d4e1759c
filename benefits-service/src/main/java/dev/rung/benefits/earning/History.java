package dev.rung.benefits.earning;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import dev.rung.benefits.earning.Fact.Completed;
import dev.rung.benefits.earning.Fact.Paid;
import dev.rung.benefits.earning.Fact.Refunded;
import dev.rung.benefits.earning.Fact.TierChanged;
import dev.rung.benefits.earning.Order.Return;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/// The facts about one customer, put together: the same set gives the same history.
///
/// An order is paid once and completed once. Of several reports the earliest stands, so repeating one under a new
/// event id earns nothing.
record History(List<Order> orders, TierHistory tiers, List<UnmatchedRefund> unmatched) {

    static History of(Collection<? extends Fact> facts) {
        var paid = earliestOfEachOrder(only(Paid.class, facts));
        var completed = earliestOfEachOrder(only(Completed.class, facts));
        var named = only(Refunded.class, facts)
                .filter(refund -> refund.orderId() != null)
                .collect(groupingBy(History::orderOf));
        var unnamed = only(Refunded.class, facts).filter(refund -> refund.orderId() == null);
        var found = RefundAllocation.of(paid.values(), left(paid, named), unnamed.toList());
        var orders = paid.values().stream()
                .map(payment -> new Order(
                        payment.customerId(),
                        payment.orderId(),
                        payment.occurredAt(),
                        payment.amount(),
                        Optional.ofNullable(completed.get(payment.orderId())).map(Fact::occurredAt),
                        returns(named.getOrDefault(payment.orderId(), List.of()), found.returnsOf(payment.orderId()))))
                .toList();
        var unmatched = Stream.concat(found.unmatched().stream(), ofUnpaidOrders(named, paid));
        return new History(orders, TierHistory.of(only(TierChanged.class, facts).toList()), unmatched.toList());
    }

    private static <F extends Fact> Stream<F> only(Class<F> type, Collection<? extends Fact> facts) {
        return facts.stream().filter(type::isInstance).map(type::cast);
    }

    private static <F extends Fact> Map<String, F> earliestOfEachOrder(Stream<F> reports) {
        BinaryOperator<F> earliest =
                BinaryOperator.minBy(comparing(Fact::occurredAt).thenComparing(Fact::eventId));
        return reports.collect(toMap(History::orderOf, report -> report, earliest));
    }

    private static Map<String, BigDecimal> left(Map<String, Paid> paid, Map<String, List<Refunded>> named) {
        var left = new HashMap<String, BigDecimal>();
        paid.forEach((orderId, payment) -> left.put(
                orderId,
                named.getOrDefault(orderId, List.of()).stream()
                        .map(Refunded::amount)
                        .reduce(payment.amount(), BigDecimal::subtract)
                        .max(BigDecimal.ZERO)));
        return left;
    }

    private static List<Return> returns(List<Refunded> named, List<Return> found) {
        return Stream.concat(
                        named.stream().map(refund -> new Return(refund.occurredAt(), refund.amount())), found.stream())
                .toList();
    }

    private static Stream<UnmatchedRefund> ofUnpaidOrders(Map<String, List<Refunded>> named, Map<String, Paid> paid) {
        return named.values().stream()
                .flatMap(List::stream)
                .filter(refund -> !paid.containsKey(orderOf(refund)))
                .filter(refund -> refund.amount().signum() > 0)
                .map(refund -> UnmatchedRefund.of(refund, refund.amount()));
    }

    private static String orderOf(Fact fact) {
        return Objects.requireNonNull(fact.orderId());
    }
}
