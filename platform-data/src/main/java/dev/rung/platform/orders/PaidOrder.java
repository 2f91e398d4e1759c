package dev.rung.platform.orders;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/// An order that is paid in full.
///
/// @param paidAt when it was; of one paid in parts, when the last of them was paid
/// @param paid the sum of its parts where it was paid in parts
/// @param returns together at most `paid`
public record PaidOrder<K>(K orderId, Instant paidAt, BigDecimal paid, List<Return<K>> returns) {

    public PaidOrder {
        returns = List.copyOf(returns);
    }

    /// The amount paid less refunds; never below zero.
    public BigDecimal net() {
        return returns.stream().map(Return::amount).reduce(paid, BigDecimal::subtract);
    }

    /// An order of nothing, or wholly given back, is no order.
    public boolean isKept() {
        return net().signum() > 0;
    }
}
