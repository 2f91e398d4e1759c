package dev.rung.platform.identity;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// The storefront's id of a customer: letters, their marks and digits of any script, and `. _ : @ ~ + = -`, at most
/// 100. It stands in paths, keys and logs, so nothing that would have to be escaped there, and
/// nothing that cannot be stored.
///
/// One text can be written in several ways (`é` as one character, or as `e` and its accent). [#normalised] makes them
/// one, by Unicode's form NFC; every id that comes in passes through it before it is compared or kept.
public final class ExternalId {

    public static final String PATTERN = "[\\p{L}\\p{M}\\p{N}._:@~+=-]{1,100}";

    private static final Pattern WHOLE = Pattern.compile(PATTERN);

    private ExternalId() {}

    public static boolean isOne(String text) {
        return WHOLE.matcher(text).matches();
    }

    public static String normalised(String externalId) {
        return Normalizer.normalize(externalId, Normalizer.Form.NFC);
    }
}
