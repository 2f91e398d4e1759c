package dev.rung.bench.events;

import dev.rung.contracts.Money;
import dev.rung.contracts.customer.Behaviour.Line;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// The lines of an order: one to three products. Prices are log-normal around 90 CNY, and so is what customers
/// can afford: most orders are small, and a few customers pay for gold.
final class Orders {

    private static final int PRODUCTS = 5_000;
    private static final List<String> CATEGORIES = List.of("fashion", "home", "beauty", "food", "electronics", "toys");
    private static final double MEDIAN_CENTS = 9_000;
    private static final double SPREAD = 0.8;

    private static final double SPREAD_OF_CUSTOMERS = 1.5;

    private final SplittableRandom random;
    private final double priceLevel;

    /// @param priceLevel by how much the prices are above the usual
    Orders(SplittableRandom random, double priceLevel) {
        this.random = random;
        this.priceLevel = priceLevel;
    }

    static double priceLevel(CustomerIds ids) {
        return Math.exp(SPREAD_OF_CUSTOMERS * new SplittableRandom(ids.id().getLeastSignificantBits()).nextGaussian());
    }

    List<Line> lines() {
        int number = 1 + random.nextInt(3);
        var lines = new ArrayList<Line>(number);
        for (int i = 0; i < number; i++) {
            int product = random.nextInt(PRODUCTS);
            lines.add(new Line("P-" + product, BigDecimal.ONE, price(), category(product)));
        }
        return List.copyOf(lines);
    }

    String product() {
        return "P-" + random.nextInt(PRODUCTS);
    }

    String category() {
        return category(random.nextInt(PRODUCTS));
    }

    static Money sum(List<Line> lines) {
        return new Money(lines.stream().map(Line::price).reduce(BigDecimal.ZERO, BigDecimal::add), "CNY");
    }

    private BigDecimal price() {
        long cents = Math.round(MEDIAN_CENTS * priceLevel * Math.exp(SPREAD * random.nextGaussian()));
        return BigDecimal.valueOf(Math.max(1, cents), 2);
    }

    private static String category(int product) {
        return CATEGORIES.get(product % CATEGORIES.size());
    }
}
