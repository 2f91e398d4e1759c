package dev.rung.benefits.earning;

import static java.util.Comparator.comparing;

import dev.rung.benefits.earning.Fact.Paid;
import dev.rung.benefits.earning.Fact.Refunded;
import dev.rung.benefits.earning.Order.Return;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds the orders of refunds that name none: the newest order paid at or before the refund gives back first, then
/// the one before it, each up to what it still has. Refunds are asked oldest first.
///
/// A function of the facts alone, whatever order they arrived in. One sweep through time: orders are stacked as they
/// are paid, and a refund takes from the top.
final class RefundAllocation {

    private final Map<String, List<Return>> returns = new HashMap<>();
    private final List<UnmatchedRefund> unmatched = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();

    private RefundAllocation() {}

    /// @param left what each order still has after the refunds that name it
    static RefundAllocation of(Collection<Paid> payments, Map<String, BigDecimal> left, Collection<Refunded> unnamed) {
        var allocation = new RefundAllocation();
        var waiting = new ArrayDeque<>(payments.stream()
                .sorted(comparing(Paid::occurredAt).thenComparing(Paid::orderId))
                .toList());
        for (var refund : unnamed.stream()
                .sorted(comparing(Refunded::occurredAt).thenComparing(Refunded::eventId))
                .toList()) {
            while (!waiting.isEmpty() && !waiting.peek().occurredAt().isAfter(refund.occurredAt())) {
                var paid = waiting.pop();
                allocation.open.push(new Open(paid.orderId(), left.getOrDefault(paid.orderId(), paid.amount())));
            }
            allocation.take(refund);
        }
        return allocation;
    }

    List<Return> returnsOf(String orderId) {
        return returns.getOrDefault(orderId, List.of());
    }

    List<UnmatchedRefund> unmatched() {
        return unmatched;
    }

    private void take(Refunded refund) {
        var missing = refund.amount();
        while (missing.signum() > 0 && !open.isEmpty()) {
            var newest = open.pop();
            var part = missing.min(newest.left());
            if (part.signum() > 0) {
                returns.computeIfAbsent(newest.orderId(), _ -> new ArrayList<>())
                        .add(new Return(refund.occurredAt(), part));
            }
            if (newest.left().compareTo(part) > 0) {
                open.push(new Open(newest.orderId(), newest.left().subtract(part)));
            }
            missing = missing.subtract(part);
        }
        if (missing.signum() > 0) {
            unmatched.add(UnmatchedRefund.of(refund, missing));
        }
    }

    private record Open(String orderId, BigDecimal left) {}
}
