package dev.rung.customer.register;

import java.util.IllformedLocaleException;
import java.util.Locale;

/// A BCP 47 tag that names a language, such as `zh-CN`.
public final class LanguageTag {

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
