package dev.rung.outreach.occasion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateLanguageTest {

    @ParameterizedTest
    @CsvSource({
        "zh-CN, en, CHINESE",
        "zh-Hans-SG, en, CHINESE",
        "en, zh-CN, ENGLISH",
        "en-GB, zh-CN, ENGLISH",
        "fr-FR, en, ENGLISH",
        "fr-FR, zh-CN, CHINESE",
        "fr-FR, de-DE, ENGLISH",
        "zh-TW, en, CHINESE",
        "'', en, ENGLISH",
        "'not a locale!', zh-CN, CHINESE"
    })
    void theProfilesLanguageThenTheStoresThenEnglish(String reader, String store, TemplateLanguage expected) {
        assertThat(TemplateLanguage.nearest(new ReaderLanguage(null, reader), store))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "en-GB, zh-CN, ENGLISH",
        "'fr, zh-HK;q=0.5', en, CHINESE",
        "fr, en, ENGLISH",
        "'not a language !', en, ENGLISH"
    })
    void whatTheReaderAsksForComesFirst(String accepted, String profile, TemplateLanguage expected) {
        assertThat(TemplateLanguage.nearest(new ReaderLanguage(accepted, profile), "zh-CN"))
                .isEqualTo(expected);
    }

    @Test
    void aDayIsWrittenAsItsReadersWriteIt() {
        var day = LocalDate.of(2027, 3, 1);

        assertThat(TemplateLanguage.CHINESE.day(day)).isEqualTo("2027年3月1日");
        assertThat(TemplateLanguage.ENGLISH.day(day)).isEqualTo("1 March 2027");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "999, 999", "'1,280', 1280", "'12,345,678', 12345678"})
    void thousandsAreParted(String written, long number) {
        assertThat(TemplateLanguage.CHINESE.number(number)).isEqualTo(written);
        assertThat(TemplateLanguage.ENGLISH.number(number)).isEqualTo(written);
    }
}
