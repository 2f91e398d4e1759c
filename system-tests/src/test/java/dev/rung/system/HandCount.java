package dev.rung.system;

import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// The published rules applied by hand to one customer's orders and refunds: tiers of policy 1, earning rules of
/// version 1.
///
/// Written from the rules' text and not from the services' code: spend one point per yuan up to 50,000, orders 20
/// points each up to 2,000; a tier is entered at once, and lost at once where a refund undoes what it was reached with;
/// an order earns its amount, less what went back, times the multiplier of the tier held strictly before it; a refund
/// that names no order takes from the newest order first.
final class HandCount {

    private static final String[] TIERS = {"regular", "bronze", "silver", "gold", "diamond"};
    private static final long[] ENTER = {0, 1_000, 3_000, 8_000, 20_000};
    private static final String[] MULTIPLIER = {"1", "1", "1.2", "1.5", "2"};

    private final TreeMap<String, Integer> rankFrom = new TreeMap<>();
    private final List<Order> orders = new ArrayList<>();
    private final ArrayDeque<Integer> climbedFrom = new ArrayDeque<>();
    private int rank;
    private int changes;

    private static final class Order {
        private final String time;
        private BigDecimal left;

        Order(String time, BigDecimal left) {
            this.time = time;
            this.left = left;
        }
    }

    static HandCount of(OnlineRetailRecount.Customer customer) {
        var count = new HandCount();
        var paid = ZERO;
        var back = ZERO;
        var latest = "";
        var open = new ArrayDeque<Order>();
        for (var turn : customer.spent()) {
            latest = turn.time().compareTo(latest) > 0 ? turn.time() : latest;
            if (turn.refund()) {
                back = back.add(turn.amount());
                count.takeBack(turn.amount(), open);
            } else {
                paid = paid.add(turn.amount());
                var order = new Order(turn.time(), turn.amount());
                open.push(order);
                count.orders.add(order);
            }
            count.move(growth(paid.subtract(back).max(ZERO), count), growth(paid, count), turn.time(), latest);
        }
        return count;
    }

    String tier() {
        return TIERS[rank];
    }

    /// How often the tier changed, up or down: as many messages the customer must have.
    int changes() {
        return changes;
    }

    long points() {
        return orders.stream().mapToLong(this::earned).sum();
    }

    private long earned(Order order) {
        var before = rankFrom.lowerEntry(order.time);
        var multiplier = MULTIPLIER[before == null ? 0 : before.getValue()];
        return order.left
                .multiply(new BigDecimal(multiplier))
                .setScale(0, RoundingMode.FLOOR)
                .longValueExact();
    }

    private static long growth(BigDecimal spend, HandCount count) {
        return Math.min(spend.setScale(0, RoundingMode.FLOOR).longValueExact(), 50_000)
                + Math.min(20L * count.orders.size(), 2_000);
    }

    /// A climb is undone where it would stand had no money gone back, and does not; what is earned is entered at once.
    ///
    /// @param gross the growth had no money gone back
    /// @param at when the order or refund occurred; a tier is lost from then on
    /// @param latest the latest of all so far; a tier is reached from then on
    private void move(long growth, long gross, String at, String latest) {
        var before = rank;
        while (growth < ENTER[rank] && gross >= ENTER[rank]) {
            rank = climbedFrom.pop();
        }
        var earned = 0;
        while (earned + 1 < ENTER.length && growth >= ENTER[earned + 1]) {
            earned++;
        }
        if (earned > rank) {
            climbedFrom.push(rank);
            rank = earned;
        }
        if (rank != before) {
            changes++;
            rankFrom.put(rank > before ? latest : at, rank);
        }
    }

    private void takeBack(BigDecimal amount, ArrayDeque<Order> open) {
        var missing = amount;
        while (missing.signum() > 0 && !open.isEmpty()) {
            var newest = open.peek();
            var part = missing.min(newest.left);
            newest.left = newest.left.subtract(part);
            missing = missing.subtract(part);
            if (newest.left.signum() == 0) {
                open.pop();
            }
        }
    }
}
