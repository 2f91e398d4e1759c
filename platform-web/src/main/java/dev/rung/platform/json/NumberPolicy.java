package dev.rung.platform.json;

import java.math.BigDecimal;
import java.util.Optional;

/// Which numbers may come in at all. `1e999999999` takes eleven characters and, once something is added to it,
/// all the memory there is: such a number is refused while it is read, before anybody computes with it. A field
/// may allow less, see `Amount`.
final class NumberPolicy {

    /// Far more than any sum of a store or any weight of a policy has, before the point as behind it.
    private static final int DIGITS = 60;

    private static final String REASON = "must have at most " + DIGITS + " digits before the point and behind it";

    private NumberPolicy() {}

    /// @return why not, to be read after the field's name; empty where it may
    static Optional<String> flaw(BigDecimal number) {
        var whole = (long) number.precision() - number.scale();
        return whole > DIGITS || number.scale() > DIGITS ? Optional.of(REASON) : Optional.empty();
    }

    /// @param text as it stands in JSON
    /// @return empty where it is too long to be looked at, or its exponent is none that Java knows
    static Optional<BigDecimal> read(String text) {
        if (text.length() > 4 * DIGITS) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    static String reason() {
        return REASON;
    }
}
