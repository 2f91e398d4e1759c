package dev.rung.customer.register;

import java.util.IllformedLocaleException;
import java.util.Locale;

/// A BCP 47 tag that names a language, such as `zh-CN`.
public final class LanguageTag {

    /// The pattern of a tag, for the API's document.
    public static final String SHAPE = "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$";

    private LanguageTag() {}

    public static boolean isOne(String tag) {
        try {
            return !new Locale.Builder()
                    .setLanguageTag(tag)
                    .build()
                    .getLanguage()
                    .isEmpty();
        } catch (IllformedLocaleException _) {
            return false;
        }
    }
}
