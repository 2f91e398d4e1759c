package dev.rung.scoring.features.orders;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The sums of a customer's purchases in a window.
///
/// @param spend paid − refunded; a refund counts on the date of its order
/// @param orders paid and kept
/// @param lastPaidOn the business date of the last order in the window that was kept
public record Totals(
        BigDecimal spend, long orders, @Nullable LocalDate lastPaidOn) {

    /// @param purchases oldest first
    public static Totals of(List<Purchase> purchases) {
        var net = BigDecimal.ZERO;
        long orders = 0;
        for (var purchase : purchases) {
            net = net.add(purchase.net());
            orders += purchase.isKept() ? 1 : 0;
        }
        return new Totals(net, orders, PaidDates.of(purchases).last());
    }
}
