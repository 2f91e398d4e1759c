package dev.rung.scoring.features.orders;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The business dates of the first and the last order that was paid and kept; null without any.
record PaidDates(@Nullable LocalDate first, @Nullable LocalDate last) {

    static final PaidDates NONE = new PaidDates(null, null);

    /// @param purchases oldest first
    static PaidDates of(List<Purchase> purchases) {
        LocalDate first = null;
        LocalDate last = null;
        for (var purchase : purchases) {
            if (purchase.isKept()) {
                first = first == null ? purchase.on() : first;
                last = purchase.on();
            }
        }
        return first == null ? NONE : new PaidDates(first, last);
    }

    PaidDates and(PaidDates other) {
        if (first == null || last == null || other.first == null || other.last == null) {
            return first == null ? other : this;
        }
        return new PaidDates(
                first.isBefore(other.first) ? first : other.first, last.isAfter(other.last) ? last : other.last);
    }
}
