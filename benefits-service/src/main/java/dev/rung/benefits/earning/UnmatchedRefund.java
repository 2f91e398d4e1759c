package dev.rung.benefits.earning;

import dev.rung.benefits.earning.Fact.Refunded;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Money that went back and, for all or a part, matches no order that is known to be paid.
///
/// @param orderId the order it names; absent where it names none
/// @param amount the part that matches nothing
@RegisterForReflection
record UnmatchedRefund(
        UUID eventId, UUID customerId, @Nullable String orderId, BigDecimal amount, Instant occurredAt) {

    static UnmatchedRefund of(Refunded refund, BigDecimal amount) {
        return new UnmatchedRefund(
                refund.eventId(), refund.customerId(), refund.orderId(), amount, refund.occurredAt());
    }
}
