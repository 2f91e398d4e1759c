package dev.rung.benefits.expiry;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// Decides which notice of an end is due, of a coupon or of points. Each is told once; a timer that comes
/// late tells the latest one only, and never one that a later one was told after. A coupon that was issued,
/// or points that were given, with no more days left than a notice is early tell enough by coming.
public final class NoticePolicy {

    private NoticePolicy() {}

    /// @param notices so many days before the last day
    /// @param issued when it was issued or, of points, when the first of them were given
    /// @param told the latest that was told; null: none
    /// @param today in the store's zone, as the other days
    /// @return one of the notices; empty where none is due
    public static OptionalInt due(
            Collection<Integer> notices, LocalDate issued, LocalDate lastDay, @Nullable Integer told, LocalDate today) {
        var left = ChronoUnit.DAYS.between(today, lastDay);
        if (left < 0) {
            return OptionalInt.empty();
        }
        return notices.stream().mapToInt(Integer::intValue).filter(notice -> left <= notice).min().stream()
                .filter(notice -> told == null || notice < told)
                .filter(notice -> issued.isBefore(lastDay.minusDays(notice)))
                .findFirst();
    }
}
