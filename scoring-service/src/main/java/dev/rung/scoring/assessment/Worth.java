package dev.rung.scoring.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.LongSupplier;

/// What a customer has to show for a tier on a day.
///
/// @param value of the policy's measure
/// @param gross the value had no money gone back; asked for only where it matters, for where there are refunds it
///     costs a second measuring
/// @param seenFirst the day the customer was first seen
/// @param lastEventAt when the customer last did anything
record Worth(long value, LongSupplier gross, LocalDate seenFirst, Instant lastEventAt, Today today) {

    LocalDate date() {
        return today.date();
    }

    /// From when on a tier reached now counts: what was done last led there; or, later, a day or a policy did, and that
    /// must not change what was true before.
    Instant reachedAt() {
        return today.settled() && lastEventAt.isBefore(today.startsAt()) ? today.startsAt() : lastEventAt;
    }
}
