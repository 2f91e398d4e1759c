package dev.rung.benefits.ledger.extension;

import dev.rung.benefits.ledger.lot.Lot;
import dev.rung.benefits.ledger.lot.Source;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The wish to let points last longer.
///
/// @param source says the same extension once for each customer
/// @param until the last day that points have afterwards at least
/// @param reinstateSince points whose last day was this one or later, and is over, are given back; null:
///     none are
public record PointsExtension(
        Source source, LocalDate until, @Nullable LocalDate reinstateSince) {

    /// @return how many points of a lot it concerns; none where the lot lasts as long already, or ended
    ///     too early
    long concerned(Lot lot, LocalDate today) {
        if (!lot.expiresOn().isBefore(until)) {
            return 0;
        }
        if (!isOver(lot, today)) {
            return Math.max(0, lot.held()) + lot.accounts().reserved();
        }
        var tooEarly = reinstateSince == null || lot.expiresOn().isBefore(reinstateSince);
        return tooEarly ? 0 : lot.expired() + Math.max(0, lot.held());
    }

    static boolean isOver(Lot lot, LocalDate today) {
        return lot.expiresOn().isBefore(today);
    }
}
