package dev.rung.benefits.coupon.code;

import java.util.Locale;

/// The outcome of reading a code.
sealed interface CodeReading {

    /// @param normal by which it is found
    /// @param written as people see it
    record ReadableCode(String normal, String written) implements CodeReading {}

    record UnreadableCode(CodeFlaw flaw) implements CodeReading {

        enum CodeFlaw {
            TOO_SHORT,
            TOO_LONG,
            /// Something else than letters and digits, or a field that is quoted wrongly.
            CHARACTERS,
            /// The code belongs to another batch already.
            OF_ANOTHER_BATCH;

            String code() {
                return name().toLowerCase(Locale.ROOT).replace('_', '-');
            }
        }
    }
}
