package dev.rung.system;

import static java.util.Comparator.comparing;

import dev.rung.system.OnlineRetailRecount.Turn;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/// The published rules applied by hand to one customer's orders and refunds: tiers of policy 1,
/// earning rules of version 1.
///
/// Written from the rules' text and not from the services' code. A refund that names no order takes from the newest
/// order paid by then first. Spend gives one point per yuan up to 50,000, orders that were kept 20 points each up to
/// 2,000, both less all that is known to have gone back. A tier is reached at the time of the order with which its
/// threshold was crossed. An order earns its amount, less what went back, times the multiplier of the tier held
/// strictly before it.
final class IndependentCount {

    private static final String[] TIERS = {"regular", "bronze", "silver", "gold", "diamond"};
    private static final long[] ENTER = {0, 1_000, 3_000, 8_000, 20_000};
    private static final String[] MULTIPLIER = {"1", "1", "1.2", "1.5", "2"};

    private static final Comparator<Turn> IN_TIME = comparing(Turn::time).thenComparing(Turn::eventId);

    private final TreeMap<String, Integer> rankFrom = new TreeMap<>();
    private final List<Order> orders;
    private final int changes;

    private static final class Order {
        private final String time;
        private BigDecimal left;

        Order(Turn turn) {
            this.time = turn.time();
            this.left = turn.amount();
        }
    }

    private IndependentCount(List<Turn> known, int changes) {
        orders = known.stream()
                .filter(turn -> !turn.refund())
                .sorted(IN_TIME)
                .map(Order::new)
                .toList();
        known.stream().filter(Turn::refund).sorted(IN_TIME).forEach(this::takeBack);
        climb();
        this.changes = changes;
    }

    /// Whatever becomes known may change the tier.
    static IndependentCount of(OnlineRetailRecount.Customer customer) {
        var turns = customer.spent();
        var count = new IndependentCount(List.of(), 0);
        for (int known = 1; known <= turns.size(); known++) {
            var next = new IndependentCount(turns.subList(0, known), 0);
            int changes = count.changes + (next.rank() == count.rank() ? 0 : 1);
            count = new IndependentCount(turns.subList(0, known), changes);
        }
        return count;
    }

    String tier() {
        return TIERS[rank()];
    }

    /// How often the tier changed, up or down: as many messages the customer must have.
    int changes() {
        return changes;
    }

    long points() {
        return orders.stream().mapToLong(this::earned).sum();
    }

    private int rank() {
        return rankFrom.isEmpty() ? 0 : rankFrom.lastEntry().getValue();
    }

    private long earned(Order order) {
        var before = rankFrom.lowerEntry(order.time);
        var multiplier = MULTIPLIER[before == null ? 0 : before.getValue()];
        return order.left
                .multiply(new BigDecimal(multiplier))
                .setScale(0, RoundingMode.FLOOR)
                .longValueExact();
    }

    private void climb() {
        for (var order : orders) {
            int earned = earnedBy(order.time);
            if (earned > rank()) {
                rankFrom.put(order.time, earned);
            }
        }
    }

    private int earnedBy(String time) {
        var kept = orders.stream()
                .filter(order -> order.time.compareTo(time) <= 0 && order.left.signum() > 0)
                .toList();
        var spend = kept.stream().map(order -> order.left).reduce(BigDecimal.ZERO, BigDecimal::add);
        long growth = Math.min(spend.setScale(0, RoundingMode.FLOOR).longValueExact(), 50_000)
                + Math.min(20L * kept.size(), 2_000);
        int earned = 0;
        while (earned + 1 < ENTER.length && growth >= ENTER[earned + 1]) {
            earned++;
        }
        return earned;
    }

    private void takeBack(Turn refund) {
        var missing = refund.amount();
        for (var order : orders.reversed()) {
            if (order.time.compareTo(refund.time()) <= 0) {
                var part = missing.min(order.left);
                order.left = order.left.subtract(part);
                missing = missing.subtract(part);
            }
        }
    }
}
