package dev.rung.platform.orders;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import dev.rung.platform.orders.PaymentState.Paid;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds what each refund takes from which order. Refunds are asked oldest first, those that name an order before
/// those that name none.
///
/// One that names an order takes at most what that order still has. One that names none is taken from the newest
/// order paid at or before it, then from the one before, each up to what it still has. The rest waits. Orders paid
/// at the same moment follow their event ids, which every service knows alike.
final class RefundAllocation<K> {

    private final Map<K, BigDecimal> left = new HashMap<>();
    private final Map<K, List<Return<K>>> returns = new HashMap<>();
    private final List<WaitingRefund<K>> waiting = new ArrayList<>();

    private RefundAllocation(Collection<Paid<K>> orders) {
        orders.forEach(order -> left.put(order.orderId(), order.amount()));
    }

    /// @param refunds each once
    static <K> RefundAllocation<K> of(Collection<Paid<K>> orders, Collection<Refund<K>> refunds) {
        var allocation = new RefundAllocation<>(orders);
        var inOrder = refunds.stream().sorted(MoneyEvent.EARLIEST_FIRST).toList();
        inOrder.stream().filter(refund -> refund.orderId() != null).forEach(allocation::takeFromItsOrder);
        allocation.takeFromNewest(
                orders,
                inOrder.stream().filter(refund -> refund.orderId() == null).toList());
        allocation.waiting.sort(comparing(WaitingRefund::refund, MoneyEvent.EARLIEST_FIRST));
        return allocation;
    }

    List<Return<K>> returnsOf(K orderId) {
        return returns.getOrDefault(orderId, List.of());
    }

    List<WaitingRefund<K>> waiting() {
        return waiting;
    }

    private void takeFromItsOrder(Refund<K> refund) {
        waitFor(refund, take(requireNonNull(refund.orderId()), refund, refund.amount()));
    }

    /// One pass through time: orders are stacked as they are paid, and a refund takes from the top.
    private void takeFromNewest(Collection<Paid<K>> orders, List<Refund<K>> unnamed) {
        var unstacked = new ArrayDeque<>(orders.stream()
                .sorted(comparing(Paid<K>::at).thenComparing(Paid::eventId))
                .toList());
        Deque<K> stack = new ArrayDeque<>();
        for (var refund : unnamed) {
            while (!unstacked.isEmpty() && !unstacked.peek().at().isAfter(refund.at())) {
                stack.push(unstacked.pop().orderId());
            }
            var missing = refund.amount();
            while (missing.signum() > 0 && !stack.isEmpty()) {
                missing = take(stack.peek(), refund, missing);
                if (missing.signum() > 0) {
                    stack.pop();
                }
            }
            waitFor(refund, missing);
        }
    }

    /// The part of `wanted` that the order does not have.
    private BigDecimal take(K orderId, Refund<K> refund, BigDecimal wanted) {
        var has = left.getOrDefault(orderId, BigDecimal.ZERO);
        var part = has.min(wanted);
        if (part.signum() <= 0) {
            return wanted;
        }
        left.put(orderId, has.subtract(part));
        returns.computeIfAbsent(orderId, _ -> new ArrayList<>())
                .add(new Return<>(refund.refundId(), refund.eventId(), refund.at(), part));
        return wanted.subtract(part);
    }

    private void waitFor(Refund<K> refund, BigDecimal missing) {
        if (missing.signum() > 0) {
            waiting.add(new WaitingRefund<>(refund, missing));
        }
    }
}
