package dev.rung.system.scoring;

import static dev.rung.system.scoring.BehaviourRecount.on;
import static java.math.BigDecimal.ZERO;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BinaryOperator;

/// The part of [BehaviourRecount] that is about orders and refunds: of each the earliest telling stands.
///
/// A refund takes from the order that it names what that still has. Then those that name none take from the newest
/// orders paid at or before them. What is left of a refund counts for nothing.
final class MoneyRecount {

    private static final Comparator<JsonNode> EARLIEST_FIRST = Comparator.comparing(BehaviourRecount::at)
            .thenComparing(told -> UUID.fromString(told.path("eventId").asText()));

    private final LocalDate windowStart;
    private final Map<String, JsonNode> orders = new HashMap<>();
    private final Map<String, JsonNode> refunds = new HashMap<>();

    MoneyRecount(LocalDate windowStart) {
        this.windowStart = windowStart;
    }

    void take(JsonNode told) {
        var earliest = BinaryOperator.minBy(EARLIEST_FIRST);
        switch (BehaviourRecount.type(told)) {
            case "order.paid" -> orders.merge(told.path("orderId").asText(), told, earliest);
            case "order.refunded" -> refunds.merge(told.path("refundId").asText(), told, earliest);
            default -> {}
        }
    }

    /// Paid within the window and not wholly given back.
    List<JsonNode> kept() {
        var left = left();
        return orders.values().stream()
                .filter(order -> !on(order).isBefore(windowStart))
                .filter(order -> of(order, left).signum() > 0)
                .toList();
    }

    BigDecimal spend() {
        var left = left();
        return kept().stream().map(order -> of(order, left)).reduce(ZERO, BigDecimal::add);
    }

    /// The money that each order still has.
    private Map<String, BigDecimal> left() {
        var left = new HashMap<String, BigDecimal>();
        orders.forEach((id, order) -> left.put(id, amount(order)));
        var inOrder = refunds.values().stream().sorted(EARLIEST_FIRST).toList();
        inOrder.stream()
                .filter(MoneyRecount::isNamed)
                .forEach(refund -> takeOff(orderOf(refund), amount(refund), left));
        var newestFirst =
                orders.values().stream().sorted(EARLIEST_FIRST.reversed()).toList();
        for (var refund : inOrder) {
            var missing = isNamed(refund) ? ZERO : amount(refund);
            for (var order : newestFirst) {
                if (!BehaviourRecount.at(order).isAfter(BehaviourRecount.at(refund))) {
                    missing = takeOff(orderOf(order), missing, left);
                }
            }
        }
        return left;
    }

    /// The part of the amount that the order does not have.
    private static BigDecimal takeOff(String order, BigDecimal amount, Map<String, BigDecimal> left) {
        var has = left.getOrDefault(order, ZERO);
        var part = has.min(amount);
        left.computeIfPresent(order, (_, _) -> has.subtract(part));
        return amount.subtract(part);
    }

    private static BigDecimal of(JsonNode order, Map<String, BigDecimal> left) {
        return left.getOrDefault(orderOf(order), ZERO);
    }

    /// How many the orders that were kept are mostly about.
    long categories() {
        return kept().stream()
                .map(MoneyRecount::category)
                .filter(category -> !category.isEmpty())
                .distinct()
                .count();
    }

    /// On which most of the order's money lies; of equals the alphabetically first;
    /// empty where no line names one.
    private static String category(JsonNode order) {
        var money = new TreeMap<String, BigDecimal>();
        for (var line : order.path("lines")) {
            if (line.path("category").isTextual()) {
                var worth = line.path("price")
                        .decimalValue()
                        .multiply(line.path("quantity").decimalValue());
                money.merge(line.path("category").asText(), worth, BigDecimal::add);
            }
        }
        var most = money.values().stream().max(BigDecimal::compareTo).orElse(ZERO);
        return money.keySet().stream()
                .filter(category -> money.getOrDefault(category, ZERO).compareTo(most) == 0)
                .findFirst()
                .orElse("");
    }

    private static boolean isNamed(JsonNode refund) {
        return refund.path("orderId").isTextual();
    }

    private static String orderOf(JsonNode told) {
        return told.path("orderId").asText();
    }

    private static BigDecimal amount(JsonNode told) {
        return new BigDecimal(told.at("/amount/amount").asText());
    }
}
