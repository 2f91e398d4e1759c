package dev.rung.scoring.features.orders;

import java.math.BigDecimal;

/// Money that counts for nothing yet.
///
/// @param refunds how many wait, wholly or in part, for what they refund
/// @param refunded what of them waits
/// @param orders how many are paid in part
/// @param paid what is paid of them
public record UnappliedMoney(int refunds, BigDecimal refunded, int orders, BigDecimal paid) {

    public static final UnappliedMoney NONE = new UnappliedMoney(0, BigDecimal.ZERO, 0, BigDecimal.ZERO);

    public boolean isNone() {
        return refunds == 0 && orders == 0;
    }
}
