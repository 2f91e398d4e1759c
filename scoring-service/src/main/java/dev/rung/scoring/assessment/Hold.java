package dev.rung.scoring.assessment;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A tier that was earned.
///
/// @param tier its code
/// @param since when it was entered
/// @param until the last business date of the present cycle; null for the lowest tier, which nobody loses
/// @param before what was held before, as long as a refund may undo the climb: to the end of the cycle
public record Hold(String tier, Instant since, @Nullable LocalDate until, @Nullable Hold before) {

    boolean isOverOn(LocalDate today) {
        return until != null && today.isAfter(until);
    }

    /// The same tier for another cycle. What it was reached with is long settled: refunds undo it no more.
    Hold renewed(LocalDate end) {
        return new Hold(tier, since, end, null);
    }
}
