package dev.rung.benefits.ledger.lot;

/// How far a refund takes points back. Points it could not take back are the lot's shortfall,
/// which is recorded.
public enum Reversal {
    /// Only money that goes back while the points are pending takes points back.
    ONLY_PENDING,
    /// All that the lot still holds, and never less than nothing.
    WITHIN_BALANCE,
    /// All of it, even where the customer then owes points.
    UNLIMITED
}
