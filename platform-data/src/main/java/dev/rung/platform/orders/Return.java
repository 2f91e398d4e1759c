package dev.rung.platform.orders;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/// The amount a refund takes from one order.
///
/// @param at when the money went back
/// @param amount more than zero, at most what the order was paid
public record Return<K>(K refundId, UUID eventId, Instant at, BigDecimal amount) {}
