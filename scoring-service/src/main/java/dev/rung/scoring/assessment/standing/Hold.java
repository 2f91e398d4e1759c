package dev.rung.scoring.assessment.standing;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A tier that was earned.
///
/// @param tier its code
/// @param since when it was entered
/// @param until the last business date of the present cycle; null for the lowest tier, which nobody loses
/// @param climb how it was reached; null for the anchor, which late data cannot undo
public record Hold(
        String tier,
        Instant since,
        @Nullable LocalDate until,
        @Nullable Upgrade climb) {

    boolean isOverOn(LocalDate today) {
        return until != null && today.isAfter(until);
    }

    /// The same tier for another cycle. It becomes the anchor: late data cannot undo it any more.
    Hold renewed(LocalDate end) {
        return new Hold(tier, since, end, null);
    }

    /// The hold that the first upgrade started from.
    public Hold anchor() {
        return climb == null ? this : climb.from().anchor();
    }

    /// Moves the anchor where it began with the customer's first event, which turned out to be another.
    Hold begunEarlier(Instant assumed, Instant actual) {
        if (climb != null) {
            var from = climb.from().begunEarlier(assumed, actual);
            return new Hold(tier, since, until, new Upgrade(from, climb.begun()));
        }
        return since.equals(assumed) ? new Hold(tier, actual, until, null) : this;
    }
}
