package dev.rung.benefits.ledger.spending;

import dev.rung.benefits.ledger.lot.Booking;

/// The answer to somebody who wants to reserve, redeem, release or restore points.
public sealed interface SpendingOutcome {

    /// @param spend as it is afterwards
    record Done(Spend spend, Booking booking) implements SpendingOutcome {}

    /// It was done before, and nothing changes.
    record Repeated(Spend spend) implements SpendingOutcome {}

    /// @param spendable the points that the customer could spend
    record NotEnough(long spendable) implements SpendingOutcome {}

    /// The source, or the key, stands for another number of points; or the spend's state forbids it.
    record Conflict(Spend spend) implements SpendingOutcome {}

    /// Nothing was ever reserved for the source.
    record Unknown() implements SpendingOutcome {}
}
