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

    /// Together with a customer's id it is the external id of who was erased: nobody is registered by such a one.
    public static final String PSEUDONYM = "erased:";

    /// Of who may be registered.
    public static final String TO_REGISTER = "(?!" + PSEUDONYM + ")" + PATTERN;

    private static final Pattern WHOLE = Pattern.compile(TO_REGISTER);

    private ExternalId() {}

    /// Whether somebody may be registered by it.
    public static boolean isOne(String text) {
        return WHOLE.matcher(text).matches();
    }

    public static String normalised(String externalId) {
        return Normalizer.normalize(externalId, Normalizer.Form.NFC);
    }
}
