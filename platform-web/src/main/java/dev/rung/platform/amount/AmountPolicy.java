package dev.rung.platform.amount;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/// A thousand billions, to the millionth: beyond that nobody sells anything, and sums would grow out of their columns.
public final class AmountPolicy {

    public static final int DIGITS = 15;
    public static final int DECIMALS = 6;

    /// A key of the message bundles, as Bean Validation writes one.
    static final String REASON = "{reason.amount}";

    /// No plus sign, no exponent, no zero in front of other digits, no minus in front of nothing; far more digits
    /// than an amount may have, so that too many of them are told as that.
    private static final Pattern PLAIN =
            Pattern.compile("(?!-0(?:\\.0+)?\\z)-?(?:0|[1-9][0-9]{0,199})(?:\\.[0-9]{1,200})?");

    private AmountPolicy() {}

    /// A number that is sent as a text, so that no digit is lost on the way: the same rule at every door.
    ///
    /// @return empty where it is not written plainly
    public static Optional<BigDecimal> read(String text) {
        return PLAIN.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    /// Computes nothing with it, so a giant exponent does no harm here.
    public static boolean isAmount(BigDecimal number) {
        return (long) number.precision() - number.scale() <= DIGITS && number.scale() <= DECIMALS;
    }
}
