package dev.rung.scoring.features;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a customer did within a window.
///
/// @param spend max(0, paid − refunded); what went back counts on the date of its order, if it named one
/// @param orders paid, those given back too
/// @param lastPaidOn the business date of the last order paid within the window
public record Totals(
        BigDecimal spend,
        long orders,
        Counts counts,
        @Nullable LocalDate lastPaidOn) {

    /// @param purchases oldest first
    static Totals of(List<Purchase> purchases, List<Day> days) {
        var net = BigDecimal.ZERO;
        long orders = 0;
        LocalDate lastPaidOn = null;
        for (var purchase : purchases) {
            net = net.add(purchase.net());
            orders += purchase.paid() ? 1 : 0;
            lastPaidOn = purchase.paid() ? purchase.on() : lastPaidOn;
        }
        var counts = Counts.sum(days);
        return new Totals(net.max(BigDecimal.ZERO), orders, counts, lastPaidOn);
    }
}
