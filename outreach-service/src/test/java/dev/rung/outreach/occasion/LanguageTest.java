package dev.rung.outreach.occasion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource({
        "zh-CN, en, CHINESE",
        "zh-Hans-SG, en, CHINESE",
        "en, zh-CN, ENGLISH",
        "en-GB, zh-CN, ENGLISH",
        "fr-FR, en, ENGLISH",
        "fr-FR, zh-CN, CHINESE",
        "fr-FR, de-DE, CHINESE",
        "'', en, ENGLISH",
        "'not a locale!', zh-CN, CHINESE"
    })
    void theReadersLanguageThenTheStoresThenChinese(String reader, String store, Language expected) {
        assertThat(Language.nearest(reader, store)).isEqualTo(expected);
    }
}
