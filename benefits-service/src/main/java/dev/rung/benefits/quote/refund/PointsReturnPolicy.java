package dev.rung.benefits.quote.refund;

import static java.math.RoundingMode.FLOOR;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// Decides how many of the points that paid for an order have come back by its refunds.
///
/// `points back = floor(points × min(1, money back / money paid))`, of all refunds together: so parts lose no point to
/// each other, and the whole money brings all of them. A refund gives back a share of the order, of its money and of
/// its points alike. Money paid is the quote's price, or less where less was told to pay it. An order that cost
/// no money is measured by the value of its points.
///
/// More facts of this price never make it less: so it is the same in whatever order they are told, though points that
/// came back are not taken again. A refund that names no order gives no points back: the next payment may move it to
/// another order.
///
/// One thing moves a refund: an earlier event of it that names another order. What came back by it before then stays,
/// and the other order brings only what is more.
public final class PointsReturnPolicy {

    private PointsReturnPolicy() {}

    /// @param points that pay a part of the order, more than zero
    /// @param value the money that they pay
    /// @param price what is to be paid beside them
    public record PaidByPoints(long points, BigDecimal value, BigDecimal price) {}

    /// @return of all points those that have come back, or are to come back now
    public static long back(PaidByPoints order, ToldOfOrder told) {
        var refunded = told.refunded();
        if (refunded.signum() == 0) {
            return 0;
        }
        var measure = measure(order, told);
        return refunded.compareTo(measure) >= 0
                ? order.points()
                : BigDecimal.valueOf(order.points())
                        .multiply(refunded)
                        .divide(measure, 0, FLOOR)
                        .longValueExact();
    }

    /// @param due how many of its points are to have come back, by itself
    /// @param returned how many have
    public record ReturnState(long due, long returned) {

        long missing() {
            return Math.max(0, due - returned);
        }

        long excess() {
            return Math.max(0, returned - due);
        }
    }

    /// Of orders for which the same refunds were told. Points that came back at one of them by a refund that is
    /// another's count as come back there.
    ///
    /// @param orders each that gives points back by refunds
    /// @return how many of each order's points are to have come back: never fewer than have
    public static List<Long> backTogether(List<ReturnState> orders) {
        var excess = orders.stream().mapToLong(ReturnState::excess).sum();
        var back = new ArrayList<Long>(orders.size());
        for (var order : orders) {
            var elsewhere = Math.min(excess, order.missing());
            excess -= elsewhere;
            back.add(order.returned() + order.missing() - elsewhere);
        }
        return List.copyOf(back);
    }

    private static BigDecimal measure(PaidByPoints order, ToldOfOrder told) {
        return order.price().signum() == 0
                ? order.value()
                : told.leastPaid().map(order.price()::min).orElse(order.price());
    }
}
