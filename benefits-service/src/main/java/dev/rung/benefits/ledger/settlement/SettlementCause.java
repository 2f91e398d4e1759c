package dev.rung.benefits.ledger.settlement;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What made the ledger look at a lot again.
///
/// @param eventId the event that told us; absent where only time went by
public record SettlementCause(CauseKind kind, @Nullable UUID eventId, Instant occurredAt) {

    public enum CauseKind {
        PAYMENT,
        COMPLETION,
        REFUND,
        TIER,
        TIME
    }
}
