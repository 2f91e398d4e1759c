package dev.rung.benefits.ledger.settlement;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The event, or the passing of time, that made the ledger look at a lot again.
///
/// @param eventId the event that caused it; absent where only time passed
public record SettlementCause(CauseKind kind, @Nullable UUID eventId, Instant occurredAt) {

    public enum CauseKind {
        PAYMENT,
        COMPLETION,
        REFUND,
        TIER,
        TIME
    }
}
