package dev.rung.customer.intake.replay;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Decides whether a correction is one of the event in quarantine. An event becomes one event at most: otherwise two
/// corrections of it would count twice.
final class CorrectionPolicy {

    private CorrectionPolicy() {}

    enum CorrectionDecision {
        PERMITTED,
        /// It was accepted in the meantime.
        REPLAYED,
        /// Its `source` and `id` are those of another event.
        ANOTHER_EVENT
    }

    /// An event in quarantine.
    ///
    /// @param own the idempotency key that it came with; null where it came with none
    /// @param given the one that a correction gave it; null where none did
    record HeldEvent(@Nullable UUID own, @Nullable UUID given, boolean replayed) {

        @Nullable
        UUID eventId() {
            return own == null ? given : own;
        }
    }

    /// @param corrected the correction's idempotency key; null where it has none: it will be refused
    static CorrectionDecision decide(HeldEvent held, @Nullable UUID corrected) {
        if (held.replayed()) {
            return CorrectionDecision.REPLAYED;
        }
        var eventId = held.eventId();
        return eventId == null || corrected == null || eventId.equals(corrected)
                ? CorrectionDecision.PERMITTED
                : CorrectionDecision.ANOTHER_EVENT;
    }
}
