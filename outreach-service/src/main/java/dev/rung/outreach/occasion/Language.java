package dev.rung.outreach.occasion;

import java.util.Locale;
import java.util.stream.Stream;

/// The languages that every template is written in.
enum Language {
    CHINESE("zh-CN"),
    ENGLISH("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    String tag() {
        return tag;
    }

    /// The reader's language, whatever the region; else the store's; else Chinese.
    static Language nearest(String reader, String store) {
        return Stream.of(reader, store).flatMap(Language::speaking).findFirst().orElse(CHINESE);
    }

    private static Stream<Language> speaking(String locale) {
        var spoken = Locale.forLanguageTag(locale).getLanguage();
        return Stream.of(values())
                .filter(language ->
                        Locale.forLanguageTag(language.tag).getLanguage().equals(spoken));
    }
}
