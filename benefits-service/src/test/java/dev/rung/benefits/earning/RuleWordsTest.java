package dev.rung.benefits.earning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.benefits.earning.rules.Promotion;
import dev.rung.benefits.earning.rules.SampleRules;
import dev.rung.benefits.ledger.lot.SourceKind;
import dev.rung.platform.locale.MessageBundles;
import dev.rung.platform.locale.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RuleWordsTest {

    private static final LocalDate LAST = LocalDate.of(2026, 3, 31);

    @Test
    void aPromotionIsNamedInTheLanguageThatItsReadersUnderstandBest() {
        assertThat(words("zh", Map.of("zh-CN", "会员日", "en", "Member day"))).anyMatch(it -> it.contains("会员日"));
        assertThat(words("en", Map.of("zh-CN", "会员日"))).anyMatch(it -> it.contains("会员日"));
    }

    @Test
    void aPromotionThatIsOverIsNotTold() {
        var names = Map.of("en", "Member day");

        assertThat(words("en", names, LAST)).anyMatch(it -> it.contains("Member day"));
        assertThat(words("en", names, LAST.plusDays(1))).noneMatch(it -> it.contains("Member day"));
    }

    /// Numbers come as `int`, `long` or, where they may have decimals, as text.
    @Test
    void ofOneThingTheSingularIsTold() {
        var review = Text.of("earning.action.review");
        var order = Text.of("earning.order").with("currency", "CNY");

        assertThat(review.with("points", 1L)).hasToString("A review earns 1 point");
        assertThat(review.with("points", 20L)).hasToString("A review earns 20 points");
        assertThat(Text.of("earning.expiry-months").with("months", 1))
                .asString()
                .contains("for 1 month after");
        assertThat(order.with("points", "1")).asString().startsWith("An order earns 1 point for");
        assertThat(order.with("points", "1.5")).asString().startsWith("An order earns 1.5 points for");
    }

    private static List<String> words(String language, Map<String, String> names) {
        return words(language, names, LAST);
    }

    private static List<String> words(String language, Map<String, String> names, LocalDate today) {
        var tag = MessageBundles.languages().stream()
                .filter(one -> one.startsWith(language))
                .findFirst()
                .orElseThrow();
        var promotion = new Promotion(
                "day", names, LAST.minusDays(9), LAST, Set.of(SourceKind.ORDER), BigDecimal.TWO, null, null);
        return new RuleWords(MessageBundles.in(tag), "CNY").of(SampleRules.with(List.of(), List.of(promotion)), today);
    }
}
