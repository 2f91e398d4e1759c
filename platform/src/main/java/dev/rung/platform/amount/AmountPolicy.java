package dev.rung.platform.amount;

import java.math.BigDecimal;

/// A thousand billions, to the millionth: beyond that nobody sells anything, and sums would grow out of their columns.
public final class AmountPolicy {

    public static final int DIGITS = 15;
    public static final int DECIMALS = 6;

    static final String REASON = "must have at most 15 digits before the point and 6 behind it";

    private AmountPolicy() {}

    /// Computes nothing with it, so a giant exponent does no harm here.
    public static boolean isAmount(BigDecimal number) {
        return (long) number.precision() - number.scale() <= DIGITS && number.scale() <= DECIMALS;
    }
}
