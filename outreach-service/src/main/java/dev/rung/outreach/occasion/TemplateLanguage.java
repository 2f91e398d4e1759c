package dev.rung.outreach.occasion;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.rung.platform.locale.LanguagePolicy;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// The languages that every template is written in.
enum TemplateLanguage {
    CHINESE("zh-CN", DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT)),
    ENGLISH("en", DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH));

    private static final Map<String, String> BY_CODE = Stream.of(values())
            .collect(toUnmodifiableMap(
                    language -> Locale.forLanguageTag(language.tag).getLanguage(), TemplateLanguage::name));

    private final String tag;
    private final DateTimeFormatter day;

    TemplateLanguage(String tag, DateTimeFormatter day) {
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

    /// What the reader asks for, else what their profile says, else the store's, whatever the region.
    static TemplateLanguage nearest(ReaderLanguage reader, String store) {
        return valueOf(LanguagePolicy.pick(BY_CODE, reader.accepted(), reader.locale(), store));
    }
}
