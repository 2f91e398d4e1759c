package dev.rung.system.scoring;

import static dev.rung.system.scoring.BehaviourRecount.on;
import static java.math.BigDecimal.ZERO;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/// The part of [BehaviourRecount] that is about orders and refunds.
final class MoneyRecount {

    private final LocalDate windowStart;
    private final Map<String, JsonNode> orders = new LinkedHashMap<>();
    private final Map<String, JsonNode> refunds = new LinkedHashMap<>();

    MoneyRecount(LocalDate windowStart) {
        this.windowStart = windowStart;
    }

    /// Remembers an order paid or a refund; false where one of its id was told of before.
    boolean isNews(JsonNode told) {
        return switch (BehaviourRecount.type(told)) {
            case "order.paid" -> orders.putIfAbsent(told.path("orderId").asText(), told) == null;
            case "order.refunded" -> refunds.putIfAbsent(told.path("refundId").asText(), told) == null;
            default -> true;
        };
    }

    /// Those paid within the window.
    List<JsonNode> orders() {
        return orders.values().stream()
                .filter(order -> !on(order).isBefore(windowStart))
                .toList();
    }

    /// Those of them that did not go back as a whole.
    List<JsonNode> kept() {
        return orders().stream().filter(this::isKept).toList();
    }

    private boolean isKept(JsonNode order) {
        var id = order.path("orderId").asText();
        var back = back(refund -> id.equals(orderOf(refund)));
        return back.signum() == 0 || amount(order).compareTo(back) > 0;
    }

    /// What went back counts on the date of the order it names; where that was never paid, on the date of its first
    /// refund; where it names none, on its own.
    BigDecimal spend() {
        var dates = new HashMap<String, LocalDate>();
        refunds.values()
                .forEach(refund ->
                        dates.merge(orderOf(refund), on(refund), (one, other) -> one.isBefore(other) ? one : other));
        orders.forEach((id, order) -> dates.put(id, on(order)));
        var paid = orders().stream().map(MoneyRecount::amount).reduce(ZERO, BigDecimal::add);
        var back = back(
                refund -> !dates.getOrDefault(orderOf(refund), LocalDate.MIN).isBefore(windowStart));
        return paid.subtract(back).max(ZERO);
    }

    /// How many the orders that were kept are mostly about.
    long categories() {
        return kept().stream()
                .map(MoneyRecount::category)
                .filter(category -> !category.isEmpty())
                .distinct()
                .count();
    }

    /// On which most of the order's money lies; of equals the alphabetically first; empty where no line names one.
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

    private BigDecimal back(Predicate<JsonNode> which) {
        return refunds.values().stream().filter(which).map(MoneyRecount::amount).reduce(ZERO, BigDecimal::add);
    }

    /// A refund of no order stands for itself.
    private static String orderOf(JsonNode refund) {
        return refund.path("orderId").asText("none/" + refund.path("refundId").asText());
    }

    private static BigDecimal amount(JsonNode told) {
        return new BigDecimal(told.at("/amount/amount").asText());
    }
}
