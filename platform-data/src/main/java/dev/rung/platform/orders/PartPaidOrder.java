package dev.rung.platform.orders;

import java.math.BigDecimal;

/// An order of which some parts are paid and others are due: no order yet.
///
/// @param total what the parts come to, as the earliest of them says
/// @param parts how many are paid
public record PartPaidOrder<K>(K orderId, BigDecimal paidSoFar, BigDecimal total, int parts)
        implements PaymentState<K> {}
