package dev.rung.platform.locale;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagePolicyTest {

    private static final Map<String, String> GOLD = Map.of("zh-CN", "金牌", "en", "Gold");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Gold",
                "en-GB | Gold",
                "EN-us,en;q=0.8 | Gold",
                "zh | 金牌",
                "zh-cn | 金牌",
                "zh-Hans-CN | 金牌",
                "fr,en;q=0.5,zh;q=0.9 | 金牌",
                "fr | 金牌",
                "en;q=0 | 金牌",
                "zh-TW | 金牌",
                "fr;q=0.9,en-AU;q=0.8,zh;q=0.7 | Gold",
                "* | 金牌",
                "not a language !!! | 金牌"
            })
    void aNameComesInTheLanguageMostWanted(String accepted, String name) {
        assertThat(pick(accepted, null, "zh-CN")).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"zh-TW, zh-TW", "zh, zh-CN", "en-gb, en-GB", "en-AU, en", "sv, sv-SE", "zh-HK, zh-CN"})
    void ofSeveralTagsOfALanguageTheNearestIsFound(String accepted, String tag) {
        var available = Set.of("en", "en-GB", "sv-SE", "zh-CN", "zh-TW");

        assertThat(LanguagePolicy.tag(available, new LanguageWish(accepted, null, "en")))
                .isEqualTo(tag);
    }

    @Test
    void anotherCountrysTagComesBeforeAnotherLanguage() {
        assertThat(pick("zh-TW", null, "en")).isEqualTo("金牌");
    }

    @Test
    void fiveHundredCharactersAreTheMostThatIsRead() {
        assertThat(pick("en" + " ".repeat(498), null, "zh-CN")).isEqualTo("Gold");
        assertThat(pick("en" + " ".repeat(499), null, "zh-CN")).isEqualTo("金牌");
    }

    @Test
    void whatNoBrowserSendsIsNotRead() {
        assertThat(pick("en," + "x".repeat(8) + ",fr".repeat(200), null, "zh-CN"))
                .isEqualTo("金牌");
    }

    @Test
    void whoAsksForNothingGetsTheStoresLanguage() {
        assertThat(pick(null, null, "en")).isEqualTo("Gold");
        assertThat(pick(" ", null, "zh-CN")).isEqualTo("金牌");
    }

    @Test
    void aCustomersProfileCountsWhereTheBrowserAsksForNothingThatThereIs() {
        assertThat(pick(null, "en-GB", "zh-CN")).isEqualTo("Gold");
        assertThat(pick("fr", "en", "zh-CN")).isEqualTo("Gold");
        assertThat(pick("zh", "en", "zh-CN")).isEqualTo("金牌");
        assertThat(pick(null, "fr", "zh-CN")).isEqualTo("金牌");
    }

    @Test
    void aStoreWhoseLanguageHasNoNamesStillGetsOne() {
        assertThat(pick("fr", null, "sv-SE")).isEqualTo("Gold");
    }

    private static String pick(@Nullable String accepted, @Nullable String profile, String store) {
        return GOLD.getOrDefault(LanguagePolicy.tag(GOLD.keySet(), new LanguageWish(accepted, profile, store)), "");
    }
}
