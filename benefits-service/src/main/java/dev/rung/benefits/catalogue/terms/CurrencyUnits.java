package dev.rung.benefits.catalogue.terms;

import dev.rung.platform.locale.Text;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;

/// The units that a currency has: hundredths of CNY, whole JPY. Money that comes in is no finer.
public final class CurrencyUnits {

    private CurrencyUnits() {}

    /// Of its fraction.
    public static int digits(String currency) {
        return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    }

    /// Why such an amount cannot be paid; empty where it can.
    public static Optional<Text> flaw(BigDecimal amount, String currency) {
        var digits = digits(currency);
        return amount.stripTrailingZeros().scale() > digits
                ? Optional.of(Text.of("reason.decimals").with("most", digits))
                : Optional.empty();
    }
}
