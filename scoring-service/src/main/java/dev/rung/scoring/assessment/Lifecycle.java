package dev.rung.scoring.assessment;

import dev.rung.scoring.features.Features;
import dev.rung.scoring.features.Totals;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// The stage of a customer's life with the shop.
///
/// Silence is asked first, so a customer of many orders who has gone is lost, not mature.
enum Lifecycle {
    NEW("new"),
    GROWING("growing"),
    MATURE("mature"),
    DECLINING("declining"),
    DORMANT("dormant"),
    LOST("lost");

    private final String code;

    Lifecycle(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    /// Silence counts from the last order, or from the last event where nothing was ever bought.
    static Lifecycle of(Features features, Totals totals, LifecycleLimits limits, LocalDate today) {
        var last = features.lastPaidOn();
        var first = features.firstPaidOn();
        long silent = ChronoUnit.DAYS.between(last == null ? features.lastSeenOn() : last, today);
        if (silent >= limits.lostDays()) {
            return LOST;
        }
        if (silent >= limits.dormantDays()) {
            return DORMANT;
        }
        if (silent >= limits.decliningDays()) {
            return DECLINING;
        }
        if (first == null || ChronoUnit.DAYS.between(first, today) <= limits.newDays()) {
            return NEW;
        }
        return totals.orders() >= limits.matureOrders() ? MATURE : GROWING;
    }
}
