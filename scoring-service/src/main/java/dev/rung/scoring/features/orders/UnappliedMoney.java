package dev.rung.scoring.features.orders;

import java.math.BigDecimal;

/// Money that counts for nothing yet.
///
/// @param refunds the number of refunds that wait, fully or partly, for the order they refund
/// @param refunded their waiting amount
/// @param orders the number of orders paid in part
/// @param paid their paid amount
public record UnappliedMoney(int refunds, BigDecimal refunded, int orders, BigDecimal paid) {

    public static final UnappliedMoney NONE = new UnappliedMoney(0, BigDecimal.ZERO, 0, BigDecimal.ZERO);

    public boolean isNone() {
        return refunds == 0 && orders == 0;
    }
}
