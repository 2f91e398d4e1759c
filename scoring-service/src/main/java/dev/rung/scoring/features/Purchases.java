package dev.rung.scoring.features;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;

import dev.rung.contracts.customer.Behaviour;
import dev.rung.contracts.customer.Behaviour.OrderPaid;
import dev.rung.contracts.customer.Behaviour.OrderRefunded;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

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

    /// Of several customers who are one.
    ///
    /// The parts do not know which payment or refund another part was told. So what several were told of one order
    /// alike, its payment or only refunds, counts as told to each of them: once, as the largest of them says. A
    /// payment that one knows and the refunds that another knows complete each other.
    static List<Purchase> join(List<List<Purchase>> all) {
        var told = all.stream().flatMap(List::stream).collect(groupingBy(Purchase::key));
        return told.values().stream().map(Purchases::once).sorted(IN_ORDER).toList();
    }

    private static Purchase once(List<Purchase> told) {
        return told.stream().collect(groupingBy(Purchase::paid, reducing(Purchase::larger))).values().stream()
                .flatMap(Optional::stream)
                .reduce(Purchase::plus)
                .orElseThrow();
    }
}
