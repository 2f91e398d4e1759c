package dev.rung.benefits.earning;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that happened to a customer and counts for points. It is never taken back; a later fact may outweigh it.
sealed interface Fact {

    /// Says who it is about and makes a second delivery recognisable.
    UUID eventId();

    UUID customerId();

    Instant occurredAt();

    /// The order it is about; absent where it is about all of them, or nobody knows.
    @Nullable
    String orderId();

    /// @param amount what was paid for the whole order, in the store's currency
    record Paid(UUID eventId, UUID customerId, Instant occurredAt, String orderId, BigDecimal amount) implements Fact {}

    record Completed(UUID eventId, UUID customerId, Instant occurredAt, String orderId) implements Fact {}

    record Refunded(
            UUID eventId,
            UUID customerId,
            Instant occurredAt,
            @Nullable String orderId,
            BigDecimal amount) implements Fact {}

    /// A tier was reached or lost: from this moment on the customer stands at `tier`. [TierHistory] tells which of
    /// several changes at the same moment counts.
    ///
    /// @param before the tier held until then; absent in facts that were kept before it was
    record TierChanged(
            UUID eventId,
            UUID customerId,
            Instant occurredAt,
            String tier,
            int rank,
            @Nullable String before) implements Fact {

        @Override
        public @Nullable String orderId() {
            return null;
        }
    }
}
