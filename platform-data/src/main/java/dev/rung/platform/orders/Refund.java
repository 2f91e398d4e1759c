package dev.rung.platform.orders;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One event about a refund.
///
/// @param refundId what the refund is known by: its own id, else the id of its event
/// @param orderId the order it takes back; null where the shop does not know
/// @param eventId of the event that tells it; it decides between events of the same moment
public record Refund<K>(K refundId, @Nullable K orderId, Instant at, UUID eventId, BigDecimal amount)
        implements MoneyEvent {}
