package dev.rung.benefits.ledger.extension;

import dev.rung.benefits.ledger.lot.Lot;
import dev.rung.benefits.ledger.lot.Source;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The wish to let points last longer.
///
/// @param source says the same extension once for each customer
/// @param until the last day that points have afterwards at least
/// @param reinstateSince points whose last day was this one or later, and is over, are given back; null:
///     none are
/// @param asOf the day of the plan: what was open then is made longer, whenever this runs
/// @param knownAt the moment of the plan: lots that were earned later are none of its
public record PointsExtension(
        Source source, LocalDate until, @Nullable LocalDate reinstateSince, LocalDate asOf, Instant knownAt) {

    /// Lots whose last day was before it and that hold nothing are none of it.
    public LocalDate earliest() {
        return reinstateSince == null || reinstateSince.isAfter(asOf) ? asOf : reinstateSince;
    }

    /// @return how many points of a lot it concerns; none where the lot lasts as long already, ended too
    ///     early, or was earned too late
    long concerned(Lot lot) {
        var tooEarly =
                wasOver(lot) && (reinstateSince == null || lot.expiresOn().isBefore(reinstateSince));
        return tooEarly || !lot.expiresOn().isBefore(until) || lot.earnedAt().isAfter(knownAt)
                ? 0
                : lot.expired() + Math.max(0, lot.held()) + lot.accounts().reserved();
    }

    /// By the day of the plan.
    boolean wasOver(Lot lot) {
        return lot.expiresOn().isBefore(asOf);
    }
}
