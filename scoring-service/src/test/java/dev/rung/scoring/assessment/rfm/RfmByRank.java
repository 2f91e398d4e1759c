package dev.rung.scoring.assessment.rfm;

import static dev.rung.scoring.Histories.SHANGHAI;
import static dev.rung.scoring.Histories.event;
import static java.math.BigDecimal.ZERO;
import static java.time.temporal.ChronoUnit.DAYS;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.rung.platform.orders.OrderBook;
import dev.rung.platform.orders.PaidOrder;
import dev.rung.platform.orders.Payment;
import dev.rung.platform.orders.Refund;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/// RFM once more and by another way: straight from the records, without features, totals or cuts. Everybody is ranked,
/// and a score is one plus the fifths of all customers who did strictly worse.
final class RfmByRank {

    private static final Map<String, String> TYPES = Map.of(
            "RFM", "important-value",
            "RfM", "important-development",
            "rFM", "important-keep",
            "rfM", "important-winback",
            "RFm", "general-value",
            "Rfm", "general-development",
            "rFm", "general-keep",
            "rfm", "general-winback");

    private final Map<String, Scores> customers = new TreeMap<>();

    /// @param days since the last order; with it, the figures that are scored
    record Scores(long days, long orders, BigDecimal spend, int r, int f, int m, String type) {

        Scores {
            // 1 and 1.00 are the same figure
            spend = spend.stripTrailingZeros();
        }
    }

    private record RankedBuyer(String name, long days, long orders, BigDecimal spend) {}

    private RfmByRank() {}

    /// @param from the first date that counts
    /// @param high the score from which a dimension counts as high
    static Map<String, Scores> of(List<ShopRecord> records, LocalDate from, LocalDate today, int high) {
        var buyers = buyers(records, from, today);
        var recency = scores(buyers, buyer -> BigDecimal.valueOf(-buyer.days()));
        var orders = scores(buyers, buyer -> BigDecimal.valueOf(buyer.orders()));
        var spend = scores(buyers, RankedBuyer::spend);
        var found = new RfmByRank();
        for (int i = 0; i < buyers.size(); i++) {
            found.keep(buyers.get(i), recency.get(i), orders.get(i), spend.get(i), high);
        }
        return found.customers;
    }

    private void keep(RankedBuyer buyer, int r, int f, int m, int high) {
        var type = (r >= high ? "R" : "r") + (f >= high ? "F" : "f") + (m >= high ? "M" : "m");
        customers.put(
                buyer.name(),
                new Scores(buyer.days(), buyer.orders(), buyer.spend(), r, f, m, TYPES.getOrDefault(type, "")));
    }

    private static List<RankedBuyer> buyers(List<ShopRecord> records, LocalDate from, LocalDate today) {
        var buyers = new ArrayList<RankedBuyer>();
        records.stream()
                .collect(groupingBy(ShopRecord::customer, TreeMap::new, toList()))
                .forEach((name, all) -> {
                    var kept = book(all).orders().stream()
                            .filter(order -> order.isKept() && !on(order).isBefore(from))
                            .toList();
                    if (!kept.isEmpty()) {
                        var spend = kept.stream().map(PaidOrder::net).reduce(ZERO, BigDecimal::add);
                        buyers.add(new RankedBuyer(name, DAYS.between(on(kept.getLast()), today), kept.size(), spend));
                    }
                });
        return buyers;
    }

    private static OrderBook<String> book(List<ShopRecord> records) {
        return OrderBook.of(
                records.stream()
                        .filter(record -> !record.isRefund())
                        .map(record ->
                                new Payment<>(record.id(), null, record.at(), eventId(record), record.amount(), null))
                        .toList(),
                records.stream()
                        .filter(ShopRecord::isRefund)
                        .map(record -> new Refund<>(record.id(), null, record.at(), eventId(record), record.amount()))
                        .toList());
    }

    private static UUID eventId(ShopRecord record) {
        return event(record.customer() + record.id(), record.at()).eventId();
    }

    /// @param figure more of it is better
    private static List<Integer> scores(List<RankedBuyer> buyers, Function<RankedBuyer, BigDecimal> figure) {
        var sorted = buyers.stream().map(figure).sorted().toList();
        var worse = new TreeMap<BigDecimal, Integer>();
        for (int rank = 0; rank < sorted.size(); rank++) {
            worse.putIfAbsent(sorted.get(rank), rank);
        }
        return buyers.stream()
                .map(buyer -> 1 + 5 * worse.getOrDefault(figure.apply(buyer), 0) / sorted.size())
                .toList();
    }

    private static LocalDate on(PaidOrder<String> order) {
        return order.paidAt().atZone(SHANGHAI).toLocalDate();
    }
}
