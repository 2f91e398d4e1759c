package dev.rung.customer.group.rule;

import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.customer.group.rule.RuleReading.RuleFault;
import dev.rung.customer.group.rule.RuleReading.RuleOutcome.Readable;
import dev.rung.customer.group.rule.RuleReading.RuleOutcome.Unreadable;
import dev.rung.platform.locale.MessageBundles;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RuleReadingTest {

    private static final RuleNode GOLD = new RuleNode("one-of", null, "tier", List.of("gold"), null, null, null, null);
    private static final RuleNode VISITED = new RuleNode("done", null, "visit", null, 3L, null, 30, null);

    @Test
    void aTreeIsReadAndToldInWords() {
        var tree = node("all", GOLD, node("not", node("any", GOLD, VISITED)));

        assertThat(RuleReading.read(tree))
                .isEqualTo(new Readable(new GroupRule.All(List.of(
                        new GroupRule.OneOf(Trait.TIER, Set.of("gold")),
                        new GroupRule.Not(new GroupRule.Any(List.of(
                                new GroupRule.OneOf(Trait.TIER, Set.of("gold")),
                                new GroupRule.Done("visit", 30, 3L, null))))))));
        assertThat(words("en", tree))
                .isEqualTo("tier is gold and not (tier is gold or visits in the last 30 days at least 3)");
        assertThat(words("zh-CN", tree)).isEqualTo("等级为gold且非（等级为gold或最近 30 天的访问次数至少 3）");
    }

    @Test
    void everyFaultIsToldWithItsField() {
        var wrong = node(
                "all",
                node("any"),
                new RuleNode("one-of", null, "gender", List.of("cat"), null, null, null, null),
                new RuleNode("done", null, "visit", null, 3L, 2L, 0, null),
                new RuleNode("between", List.of(), "age", null, null, null, null, null),
                new RuleNode("sometimes", null, null, null, null, null, null, null));

        assertThat(faults(wrong))
                .containsExactly(
                        "rule.rules[0].rules",
                        "rule.rules[1].values[0]",
                        "rule.rules[2].atMost",
                        "rule.rules[2].days",
                        "rule.rules[3].atLeast",
                        "rule.rules[3].rules",
                        "rule.rules[4].kind");
    }

    @Test
    void aTreeHasAtMostEightStoreysAndAHundredConditions() {
        var deep = GOLD;
        for (int storey = 1; storey < 8; storey++) {
            deep = node("not", deep);
        }
        var wide = new RuleNode("any", nCopies(99, GOLD), null, null, null, null, null, null);

        assertThat(RuleReading.read(deep)).isInstanceOf(Readable.class);
        assertThat(faults(node("not", deep))).hasSize(1);
        assertThat(RuleReading.read(wide)).isInstanceOf(Readable.class);
        assertThat(faults(node("any", wide))).hasSize(1);
    }

    private static String words(String language, RuleNode node) {
        var rule = ((Readable) RuleReading.read(node)).rule();
        return new RuleWords(MessageBundles.in(language), Map.of()).of(rule);
    }

    private static List<String> faults(RuleNode node) {
        return ((Unreadable) RuleReading.read(node))
                .faults().stream().map(RuleFault::field).toList();
    }

    private static RuleNode node(String kind, RuleNode... rules) {
        return new RuleNode(kind, List.of(rules), null, null, null, null, null, null);
    }
}
