package dev.rung.benefits.quote.refund;

import static java.math.RoundingMode.FLOOR;

import java.math.BigDecimal;

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

    private static BigDecimal measure(PaidByPoints order, ToldOfOrder told) {
        return order.price().signum() == 0
                ? order.value()
                : told.leastPaid().map(order.price()::min).orElse(order.price());
    }
}
