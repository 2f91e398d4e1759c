package dev.rung.scoring.features;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a customer did within a window.
///
/// @param spend max(0, paid − refunded)
/// @param lastPaidOn the business date of the last order paid within the window
public record Totals(
        BigDecimal spend,
        long orders,
        long visits,
        long reviews,
        long shares,
        long posts,
        @Nullable LocalDate lastPaidOn) {

    static Totals of(Stream<Day> days) {
        var net = BigDecimal.ZERO;
        long orders = 0;
        long visits = 0;
        long reviews = 0;
        long shares = 0;
        long posts = 0;
        LocalDate lastPaidOn = null;
        for (var day : (Iterable<Day>) days::iterator) {
            net = net.add(day.paid()).subtract(day.refunded());
            orders += day.orders();
            visits += day.visits();
            reviews += day.reviews();
            shares += day.shares();
            posts += day.posts();
            lastPaidOn = day.orders() > 0 ? day.date() : lastPaidOn;
        }
        return new Totals(net.max(BigDecimal.ZERO), orders, visits, reviews, shares, posts, lastPaidOn);
    }
}
