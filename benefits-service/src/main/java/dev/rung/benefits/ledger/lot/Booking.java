package dev.rung.benefits.ledger.lot;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Lots and transactions that are written together.
///
/// @param lots as they are afterwards
/// @param transactions in their order
public record Booking(List<Lot> lots, List<PostedTransaction> transactions) {

    public Booking {
        lots = List.copyOf(lots);
        transactions = List.copyOf(transactions);
    }

    /// By the kind of transaction.
    public static Map<String, Long> sum(Map<String, Long> one, Map<String, Long> other) {
        var sum = new HashMap<>(one);
        other.forEach((kind, points) -> sum.merge(kind, points, Long::sum));
        return sum;
    }

    /// How many points moved, by the kind of transaction, such as `earn`. Points taken back count as many as
    /// points given.
    public Map<String, Long> moved() {
        return transactions.stream()
                .collect(groupingBy(one -> one.kind().code(), summingLong(one -> Math.abs(one.points()))));
    }
}
