package dev.rung.platform.locale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.qute.TemplateException;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// With Japanese as a third language: `messages/ja.properties` of the tests is all there is of it.
class MessageBundlesTest {

    @Test
    void anotherLanguageIsAFile() {
        assertThat(MessageBundles.languages()).containsExactly("en", "ja", "zh-CN");
        assertThat(MessageBundles.in(new LanguageWish("ja-JP,en;q=0.5", null, "zh-CN"))
                        .say("problem.not-found"))
                .isEqualTo("見つかりません");
    }

    @Test
    void whatIsNotTranslatedYetIsToldInEnglish() {
        assertThat(MessageBundles.in("ja").say("problem.forbidden")).isEqualTo("Your role does not allow this");
    }

    @Test
    void theSameIsToldInEveryLanguage() {
        assertThat(MessageBundles.inEach(texts -> texts.say("reason.given")))
                .containsExactly(
                        Map.entry("en", "must be given"), Map.entry("ja", "を入力してください"), Map.entry("zh-CN", "必须填写"));
    }

    @Test
    void modulesBringTheirTextsEachInAFileOfTheirOwn() {
        assertThat(MessageBundles.in("zh-CN").say("problem.grant-refused")).isEqualTo("未发放权益");
    }

    @Test
    void factsAreToldAndThoseThatAreTextsInTheSameLanguage() {
        var unreadable = Text.of("detail.unreadable").with("field", "amount").with("reason", Text.of("reason.number"));

        assertThat(MessageBundles.in("zh-CN").say(unreadable)).isEqualTo("amount 必须是数字");
        assertThat(unreadable).hasToString("amount must be a number");
    }

    @Test
    void aNameIsToldInTheLanguageOfTheText() {
        var gold = LocalizedName.of(Map.of("zh-CN", "金牌", "en", "Gold"), "gold");
        var silver = LocalizedName.of(Map.of(), "silver");
        var unreadable = Text.of("detail.unreadable").with("field", gold).with("reason", Text.of("reason.number"));

        assertThat(MessageBundles.in("zh-CN").say(unreadable)).isEqualTo("金牌 必须是数字");
        assertThat(MessageBundles.in("ja").say(unreadable)).startsWith("Gold ");
        assertThat(unreadable.with("field", silver)).hasToString("silver must be a number");
    }

    @Test
    void aFactThatNobodyGivesIsAnErrorAndNeverAGap() {
        var texts = MessageBundles.in("en");

        assertThatThrownBy(() -> texts.say("reason.equal")).isInstanceOf(TemplateException.class);
        assertThatThrownBy(() -> texts.say("nothing.of.this")).hasMessageContaining("nothing.of.this");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"zh-CN | 2027年3月1日 | 1,280 | ¥12,000", "en | 1 March 2027 | 1,280 | CN¥12,000"})
    void datesAndNumbersAreWrittenAsTheirReadersWriteThem(String tag, String date, String number, String money) {
        var texts = MessageBundles.in(tag);

        assertThat(texts.date(LocalDate.of(2027, 3, 1))).isEqualTo(date);
        assertThat(texts.number(1280)).isEqualTo(number);
        assertThat(texts.money(12_000, "CNY")).isEqualTo(money);
    }
}
