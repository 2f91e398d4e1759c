package dev.rung.customer.referral;

import java.text.Normalizer;
import java.util.Locale;
import java.util.random.RandomGenerator;

/// The code by which a member invites: eight signs that nobody takes for others (no 0, O, 1, I, L), some 850
/// billion codes. Guessing one of a million members' takes hundreds of thousands of tries.
final class ReferralCode {

    static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final int LENGTH = 8;

    private ReferralCode() {}

    static String random(RandomGenerator random) {
        var code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /// As people type it: in another case or width, with blanks or hyphens.
    static String normal(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("[\\s-]", "")
                .toUpperCase(Locale.ROOT);
    }
}
