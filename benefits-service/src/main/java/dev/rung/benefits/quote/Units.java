package dev.rung.benefits.quote;

import dev.rung.contracts.Money;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/// Money in the smallest unit of its currency, and shares of it. A promise that is finer than the currency is
/// rounded down, a threshold up; a discount's share half up.
public final class Units {

    private static final BigInteger HUNDRED = BigInteger.valueOf(100);

    private Units() {}

    /// Of an amount that is no finer than the currency.
    public static long of(BigDecimal amount, int digits) {
        return amount.movePointRight(digits).longValueExact();
    }

    public static BigDecimal amount(long units, int digits) {
        return BigDecimal.valueOf(units, digits);
    }

    static long down(Money money, int digits) {
        return money.amount()
                .movePointRight(digits)
                .setScale(0, RoundingMode.DOWN)
                .longValueExact();
    }

    static long up(Money money, int digits) {
        return money.amount()
                .movePointRight(digits)
                .setScale(0, RoundingMode.UP)
                .longValueExact();
    }

    static long share(long amount, int percent) {
        return divided(amount, percent, HUNDRED.intValue() / 2);
    }

    static long shareUp(long amount, int percent) {
        return divided(amount, percent, HUNDRED.intValue() - 1);
    }

    static long shareDown(long amount, int percent) {
        return divided(amount, percent, 0);
    }

    private static long divided(long amount, int percent, int more) {
        return BigInteger.valueOf(amount)
                .multiply(BigInteger.valueOf(percent))
                .add(BigInteger.valueOf(more))
                .divide(HUNDRED)
                .longValueExact();
    }
}
