package dev.rung.customer.group.rule;

import dev.rung.customer.group.rule.GroupRule.All;
import dev.rung.customer.group.rule.GroupRule.Any;
import dev.rung.customer.group.rule.GroupRule.Between;
import dev.rung.customer.group.rule.GroupRule.Done;
import dev.rung.customer.group.rule.GroupRule.MemberOf;
import dev.rung.customer.group.rule.GroupRule.Not;
import dev.rung.customer.group.rule.GroupRule.OneOf;
import dev.rung.platform.locale.MessageBundle;
import dev.rung.platform.locale.Text;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/// A group's rule as a sentence.
///
/// @param groups the names of groups that rules may refer to
public record RuleWords(MessageBundle texts, Map<UUID, String> groups) {

    public String of(GroupRule rule) {
        return switch (rule) {
            case All(var rules) -> joined(rules, "group.and", "group.everybody");
            case Any(var rules) -> joined(rules, "group.or", "group.nobody");
            case Not(var opposite) -> texts.say(Text.of("group.not").with("rule", nested(opposite)));
            case OneOf(var trait, var values) ->
                texts.say(Text.of("group.one-of")
                        .with("trait", Text.of("group.trait." + trait.code()))
                        .with("list", listed(trait, values.stream().sorted())));
            case Between(var measure, var atLeast, var atMost) ->
                bounds(
                        texts.say("group.measure." + measure.code()),
                        atLeast == null ? "" : texts.number(atLeast),
                        atMost == null ? "" : texts.number(atMost));
            case Done(var type, var days, var atLeast, var atMost) ->
                bounds(
                        texts.say(Text.of("group.done")
                                .with("what", Text.of("group.event." + type))
                                .with("days", days)),
                        atLeast == null ? "" : texts.number(atLeast),
                        atMost == null ? "" : texts.number(atMost));
            case MemberOf(var group) ->
                texts.say(Text.of("group.member-of").with("name", groups.getOrDefault(group, group.toString())));
        };
    }

    private String bounds(String what, String atLeast, String atMost) {
        var key = atLeast.isEmpty() ? "group.at-most" : atMost.isEmpty() ? "group.at-least" : "group.between";
        return texts.say(Text.of(key).with("what", what).with("least", atLeast).with("most", atMost));
    }

    private String joined(List<GroupRule> rules, String key, String empty) {
        return rules.stream()
                .map(rules.size() == 1 ? this::of : this::nested)
                .reduce((one, more) -> texts.say(Text.of(key).with("first", one).with("more", more)))
                .orElseGet(() -> texts.say(empty));
    }

    private String nested(GroupRule rule) {
        var isList = rule instanceof All(var all) && all.size() > 1 || rule instanceof Any(var any) && any.size() > 1;
        return isList ? texts.say(Text.of("group.nested").with("rule", of(rule))) : of(rule);
    }

    private String listed(Trait trait, Stream<String> values) {
        return values.map(value -> word(trait, value))
                .reduce((one, more) ->
                        texts.say(Text.of("group.list").with("first", one).with("more", more)))
                .orElse("");
    }

    /// Codes of the store's own, such as those of tiers, are shown as they are.
    private String word(Trait trait, String value) {
        var key = "group.value." + trait.code() + "." + value;
        return texts.has(key) ? texts.say(key) : value;
    }
}
