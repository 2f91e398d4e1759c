package dev.rung.scoring.features;

import dev.rung.contracts.customer.Behaviour;
import dev.rung.contracts.customer.Behaviour.OrderPaid;
import dev.rung.contracts.customer.Behaviour.OrderRefunded;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;

/// A customer's purchases: one per key, oldest first, those of one date by key.
final class Purchases {

    private static final Comparator<Purchase> IN_ORDER =
            Comparator.comparing(Purchase::on).thenComparingLong(Purchase::key);

    private Purchases() {}

    static List<Purchase> of(Behaviour behaviour, LocalDate on) {
        if (behaviour instanceof OrderPaid order) {
            return List.of(Purchase.of(order, on));
        }
        return behaviour instanceof OrderRefunded refund ? List.of(Purchase.of(refund, on)) : List.of();
    }

    static List<Purchase> merge(List<Purchase> left, List<Purchase> right) {
        if (left.isEmpty() || right.isEmpty()) {
            return left.isEmpty() ? right : left;
        }
        var joined = HashMap.<Long, Purchase>newHashMap(left.size() + right.size());
        left.forEach(purchase -> joined.put(purchase.key(), purchase));
        right.forEach(purchase -> joined.merge(purchase.key(), purchase, Purchase::plus));
        return joined.values().stream().sorted(IN_ORDER).toList();
    }
}
