package dev.rung.outreach.occasion;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Stream;

/// The languages that every template is written in.
enum Language {
    CHINESE("zh-CN", DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT)),
    ENGLISH("en", DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH));

    private final String tag;
    private final DateTimeFormatter day;

    Language(String tag, DateTimeFormatter day) {
        this.tag = tag;
        this.day = day;
    }

    String tag() {
        return tag;
    }

    /// 2027年3月1日, 1 March 2027.
    String day(LocalDate date) {
        return day.format(date);
    }

    /// 1,280 in both.
    String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
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
