package dev.rung.benefits.coupon.code;

import dev.rung.benefits.coupon.code.CodeReading.ReadableCode;
import dev.rung.benefits.coupon.code.CodeReading.UnreadableCode;
import dev.rung.benefits.coupon.code.CodeReading.UnreadableCode.CodeFlaw;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// The one form by which codes are compared, on every machine and in every database alike (ADR 51):
///
/// 1. Unicode's NFKC, so that full width is half width;
/// 2. upper case by [Locale#ROOT], then NFKC once more; both Turkish i's are `I`;
/// 3. white space, hyphens and dashes of any script, and invisible characters are left out.
///
/// Characters that only look alike, such as `0` and `O`, stay different: two codes made elsewhere may differ in
/// nothing else. Codes that are made here have none of them ([CodeAlphabet]).
public final class NormalCode {

    static final int SHORTEST = 4;
    static final int LONGEST = 64;

    /// Longer texts are not even looked at.
    static final int LONGEST_WRITTEN = 200;

    private static final Pattern LEFT_OUT = Pattern.compile("[\\p{IsWhite_Space}\\p{Pd}\\p{Cf}\\u2212]+");
    private static final Pattern NORMAL = Pattern.compile("[\\p{L}\\p{N}]{%d,%d}".formatted(SHORTEST, LONGEST));

    private NormalCode() {}

    public static String of(String written) {
        var upper = Normalizer.normalize(written, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        var composed = Normalizer.normalize(upper, Normalizer.Form.NFKC).replace('\u0130', 'I');
        return LEFT_OUT.matcher(composed).replaceAll("");
    }

    /// Whether a text can be a code: letters and digits of any script, as many as a person can type.
    static CodeReading read(String written) {
        if (written.length() > LONGEST_WRITTEN) {
            return new UnreadableCode(CodeFlaw.TOO_LONG);
        }
        var normal = of(written);
        if (normal.length() < SHORTEST) {
            return new UnreadableCode(CodeFlaw.TOO_SHORT);
        }
        if (normal.length() > LONGEST) {
            return new UnreadableCode(CodeFlaw.TOO_LONG);
        }
        return NORMAL.matcher(normal).matches()
                ? new ReadableCode(normal, written.strip())
                : new UnreadableCode(CodeFlaw.CHARACTERS);
    }
}
