package dev.rung.benefits.ledger.spending;

import dev.rung.benefits.ledger.lot.Booking;

/// The answer to people who want to take points from a customer.
public sealed interface WithdrawalOutcome {

    record Withdrawn(Booking booking) implements WithdrawalOutcome {}

    /// @param spendable the points that could be taken
    record TooFew(long spendable) implements WithdrawalOutcome {}
}
