package dev.rung.local.demo;

import dev.rung.contracts.Money;
import dev.rung.contracts.customer.Behaviour.Line;
import dev.rung.local.sending.CloudEvent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.random.RandomGenerator;

/// One customer's activity around their purchases, as events.
///
/// Five visits for each purchase, most of them shortly before; a fifth of the purchases are reviewed, a twentieth is
/// refunded, wholly or by half. An event's id counts within the customer, so the same seed makes the same events.
final class ShopperTimeline {

    private static final int PRODUCTS = 200;
    private static final List<String> CATEGORIES = List.of("fashion", "home", "beauty", "food", "electronics", "toys");

    private final String source;
    private final String customer;
    private final String currency;
    private final RandomGenerator random;
    private final Instant end;
    private final List<CloudEvent> events = new ArrayList<>();

    /// @param end nothing happens after it
    ShopperTimeline(String source, String customer, String currency, RandomGenerator random, Instant end) {
        this.source = source;
        this.customer = customer;
        this.currency = currency;
        this.random = random;
        this.end = end;
    }

    List<CloudEvent> events() {
        return List.copyOf(events);
    }

    void buys(Instant at, BigDecimal amount, int number) {
        for (var visit = 0; visit < 5; visit++) {
            add("visit", at.minusSeconds(600 + random.nextInt(5 * 86_400)), new Nothing());
        }
        var order = customer + "-" + number;
        var product = random.nextInt(PRODUCTS);
        var paid = new Money(amount, currency);
        var line = new Line("P-" + product, BigDecimal.ONE, amount, CATEGORIES.get(product % CATEGORIES.size()));
        add("order.paid", at, new DemoOrder(order, paid, List.of(line)));
        add("order.completed", at.plus(Duration.ofDays(7)), new Completed(order));
        if (random.nextDouble() < 0.2) {
            add("review.posted", at.plus(Duration.ofDays(4)), new Review(order, "P-" + product, 3 + random.nextInt(3)));
        }
        if (random.nextDouble() < 0.05) {
            var back = random.nextBoolean() ? amount : amount.divide(BigDecimal.TWO, 2, RoundingMode.HALF_UP);
            add(
                    "order.refunded",
                    at.plus(Duration.ofDays(5)),
                    new DemoRefund("R-" + order, order, new Money(back, currency)));
        }
    }

    private void add(String type, Instant at, Object data) {
        var id = customer + "-" + events.size();
        if (at.isBefore(end)) {
            events.add(new CloudEvent(id, source, type, customer, at, null, data));
        }
    }

    record Nothing() {}

    record DemoOrder(String orderId, Money amount, List<Line> lines) {}

    record Completed(String orderId) {}

    record Review(String orderId, String productId, int stars) {}

    record DemoRefund(String refundId, String orderId, Money amount) {}
}
