package dev.rung.benefits.ledger.settlement;

import dev.rung.benefits.ledger.lot.AccountPoints;
import dev.rung.benefits.ledger.lot.SettlementCause;
import dev.rung.benefits.ledger.lot.TransactionKind;
import java.time.Instant;

/// One balanced transaction on a lot: what it adds to each account.
public record Posting(TransactionKind kind, SettlementCause cause, Instant occurredAt, AccountPoints change) {

    /// Points given or taken back, all of them pending or available.
    static Posting of(TransactionKind kind, SettlementCause cause, Instant occurredAt, long pending, long available) {
        return new Posting(kind, cause, occurredAt, AccountPoints.held(pending, available));
    }

    long pending() {
        return change.pending();
    }

    long available() {
        return change.available();
    }

    long expired() {
        return change.expired();
    }

    /// The points it is about: those moved or, where some went away, less than zero.
    long points() {
        return kind.points(change);
    }
}
