package dev.rung.benefits.coupon.code;

import java.util.random.RandomGenerator;

/// Makes codes of 22 characters that no two people read differently: no `0`/`O`, `1`/`I`/`L`, `2`/`Z`, `5`/`S`,
/// `8`/`B`, `U`/`V` both, and no vowels, so that no code is a word.
///
/// Each character is log2(22) = 4.459 bits: a code of 16 is 71 bits, the shortest of 12 is 53. Of a million
/// codes of 12 characters, one guess in 1.3 × 10¹⁰ meets one.
final class CodeAlphabet {

    static final String CHARACTERS = "34679CDFGHJKMNPQRTVWXY";
    static final int SHORTEST = 12;
    static final int LONGEST = 32;
    static final int USUAL = 16;

    private static final int GROUP = 4;

    private CodeAlphabet() {}

    /// @param dice from which nobody can tell the next number
    static String random(RandomGenerator dice, int length) {
        var code = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            code.append(CHARACTERS.charAt(dice.nextInt(CHARACTERS.length())));
        }
        return code.toString();
    }

    /// Such as `3467-CDFG-HJKM-NPQR`.
    static String grouped(String code) {
        var grouped = new StringBuilder(code);
        for (int i = (code.length() - 1) / GROUP * GROUP; i > 0; i -= GROUP) {
            grouped.insert(i, '-');
        }
        return grouped.toString();
    }

    /// How many bits of chance a code has, rounded down.
    static int bits(int length) {
        return (int) Math.floor(length * Math.log(CHARACTERS.length()) / Math.log(2));
    }
}
