package dev.rung.scoring.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;

/// What a customer has to show for a tier on a day.
///
/// @param value of the policy's measure
/// @param upTo what it comes to by the orders up to a business date; asked for only where it matters, for it costs
///     other measurings
/// @param seenFirst the day the customer was first seen
/// @param lastEventAt when the customer last did anything
record Worth(long value, Function<LocalDate, Earned> upTo, LocalDate seenFirst, Instant lastEventAt, Today today) {

    /// The value by some of the orders.
    ///
    /// @param gross had no money gone back
    record Earned(long gross, long net) {

        long lost() {
            return gross - net;
        }
    }

    /// By the orders up to the day on which a tier was reached. Later ones did not lead there: what goes back of them
    /// takes nothing of it.
    Earned by(Instant since) {
        return upTo.apply(today.dateOf(since));
    }

    LocalDate date() {
        return today.date();
    }

    /// From when on a tier reached now counts: what was done last led there; or, later, a day or a policy did, and that
    /// must not change what was true before.
    Instant reachedAt() {
        return today.settled() && lastEventAt.isBefore(today.startsAt()) ? today.startsAt() : lastEventAt;
    }
}
