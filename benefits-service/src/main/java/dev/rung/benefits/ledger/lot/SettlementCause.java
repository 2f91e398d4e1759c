package dev.rung.benefits.ledger.lot;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The event, the person or the passing of time that made the ledger look at a lot again.
///
/// @param eventId the event that caused it; absent where only time passed, or somebody asked
public record SettlementCause(CauseKind kind, @Nullable UUID eventId, Instant occurredAt) {

    public enum CauseKind {
        PAYMENT,
        COMPLETION,
        REFUND,
        TIER,
        /// The customer did something that earns, such as a review.
        ACTION,
        /// A member status was told that held at the moment of the order or action.
        MEMBERSHIP,
        TIME,
        /// Points are spent, or given back.
        REDEMPTION,
        /// People decided it.
        DECISION;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
