package dev.rung.platform.orders;

import java.math.BigDecimal;

/// A refund that matches nothing, or more than there was to refund. It takes nothing from any order until what it
/// refunds is known.
///
/// @param amount the part that waits, more than zero
public record WaitingRefund<K>(Refund<K> refund, BigDecimal amount) {}
