package dev.rung.customer.intake.replay;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Decides whether a correction is one of the event in quarantine. An event becomes one event at most, of
/// one customer: otherwise two corrections of it would count twice.
final class CorrectionPolicy {

    private CorrectionPolicy() {}

    enum CorrectionDecision {
        PERMITTED,
        /// It was accepted in the meantime.
        REPLAYED,
        /// Its `source` and `id` are those of another event.
        ANOTHER_EVENT,
        /// Its `subject` is another customer's.
        ANOTHER_CUSTOMER
    }

    /// An event in quarantine.
    ///
    /// @param own the idempotency key that it came with; null where it came with none
    /// @param given the one that a correction gave it; null where none did
    /// @param customer whom it names; null where it names nobody who can be registered
    /// @param emptied whether it was of somebody erased, so that nothing of it is left to be corrected
    record HeldEvent(
            @Nullable UUID own,
            @Nullable UUID given,
            @Nullable String customer,
            boolean emptied,
            boolean replayed) {

        @Nullable
        UUID eventId() {
            return own == null ? given : own;
        }
    }

    /// The event and customer that a correction names.
    ///
    /// @param eventId its idempotency key; null where it has none: it will be refused
    /// @param customer whom it names; null where it names nobody: likewise
    record SentIdentity(@Nullable UUID eventId, @Nullable String customer) {}

    static CorrectionDecision decide(HeldEvent held, SentIdentity sent) {
        if (held.replayed()) {
            return CorrectionDecision.REPLAYED;
        }
        if (held.emptied() || differ(held.eventId(), sent.eventId())) {
            return CorrectionDecision.ANOTHER_EVENT;
        }
        return differ(held.customer(), sent.customer())
                ? CorrectionDecision.ANOTHER_CUSTOMER
                : CorrectionDecision.PERMITTED;
    }

    private static boolean differ(@Nullable Object one, @Nullable Object other) {
        return one != null && other != null && !one.equals(other);
    }
}
