package dev.rung.bench.events;

import dev.rung.contracts.customer.Behaviour.OrderPaid;
import dev.rung.contracts.customer.Behaviour.OrderRefunded;
import java.math.BigDecimal;

/// The totals of the records, whichever program counts them.
///
/// @param records repetitions included
/// @param net paid less refunded, over everybody, repetitions not counted
public record ExpectedTotals(long records, long repetitions, long customers, long orders, BigDecimal net) {

    static final ExpectedTotals NOTHING = new ExpectedTotals(0, 0, 0, 0, BigDecimal.ZERO);

    ExpectedTotals plus(BehaviourRecord sent) {
        if (sent.again()) {
            return new ExpectedTotals(records + 1, repetitions + 1, customers, orders, net);
        }
        if (sent.behaviour() instanceof OrderPaid paid) {
            var sum = net.add(paid.amount().amount());
            return new ExpectedTotals(records + 1, repetitions, customers, orders + 1, sum);
        }
        if (sent.behaviour() instanceof OrderRefunded refunded) {
            var rest = net.subtract(refunded.amount().amount());
            return new ExpectedTotals(records + 1, repetitions, customers, orders, rest);
        }
        return new ExpectedTotals(records + 1, repetitions, customers, orders, net);
    }

    ExpectedTotals of(long everybody) {
        return new ExpectedTotals(records, repetitions, everybody, orders, net);
    }
}
