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
/// @param lastEventAt a tier reached counts from then on
record Worth(long value, LongSupplier gross, LocalDate seenFirst, Instant lastEventAt, Today today) {

    LocalDate date() {
        return today.date();
    }
}
