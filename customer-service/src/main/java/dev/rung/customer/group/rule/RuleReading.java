package dev.rung.customer.group.rule;

import dev.rung.customer.group.rule.GroupRule.All;
import dev.rung.customer.group.rule.GroupRule.Any;
import dev.rung.customer.group.rule.GroupRule.Between;
import dev.rung.customer.group.rule.GroupRule.Done;
import dev.rung.customer.group.rule.GroupRule.MemberOf;
import dev.rung.customer.group.rule.GroupRule.Not;
import dev.rung.customer.group.rule.GroupRule.OneOf;
import dev.rung.platform.locale.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Makes a rule of what somebody wrote. All faults are told at once, each with its field.
public final class RuleReading {

    private static final int DEEPEST = 8;
    private static final int MOST_NODES = 100;
    private static final int MOST_VALUES = 100;
    private static final int LONGEST_VALUE = 100;
    private static final int LONGEST_WINDOW = 366;
    private static final long LARGEST_AMOUNT = 1_000_000_000_000L;
    private static final long MOST_DAYS = 36_500;

    /// The types of events that storefronts send.
    private static final Set<String> TYPES = Set.of(
            "visit",
            "product.viewed",
            "search",
            "cart.added",
            "cart.removed",
            "order.placed",
            "order.paid",
            "order.shipped",
            "order.completed",
            "order.cancelled",
            "order.refunded",
            "review.posted",
            "share",
            "sign-in",
            "community.posted",
            "credit.changed",
            "service.contacted");

    private final List<RuleFault> faults = new ArrayList<>();
    private int nodes;

    private RuleReading() {}

    /// @param field such as `rule.rules[0].values`
    public record RuleFault(String field, Text reason) {}

    public sealed interface RuleOutcome {

        record Readable(GroupRule rule) implements RuleOutcome {}

        record Unreadable(List<RuleFault> faults) implements RuleOutcome {}
    }

    public static RuleOutcome read(RuleNode node) {
        var reading = new RuleReading();
        var rule = reading.rule(node, "rule", 1);
        return reading.faults.isEmpty()
                ? new RuleOutcome.Readable(rule)
                : new RuleOutcome.Unreadable(List.copyOf(reading.faults));
    }

    private GroupRule rule(@Nullable RuleNode node, String field, int depth) {
        if (node == null || depth > DEEPEST || ++nodes > MOST_NODES) {
            return wrong(field, node == null ? "reason.group-rule-missing" : "reason.group-rule-large");
        }
        var rule = switch (Objects.requireNonNullElse(node.kind(), "")) {
            case "all" -> new All(rules(node, field, depth));
            case "any" -> new Any(rules(node, field, depth));
            case "not" -> not(node, field, depth);
            case "one-of" -> oneOf(node, field);
            case "between" -> between(node, field);
            case "done" -> done(node, field);
            case "member-of" ->
                node.group() == null
                        ? wrong(field + ".group", "reason.group-rule-missing")
                        : new MemberOf(node.group());
            default -> wrong(field + ".kind", "reason.group-rule-unknown");
        };
        refuseForeign(node, field);
        return rule;
    }

    private List<GroupRule> rules(RuleNode node, String field, int depth) {
        var rules = Objects.requireNonNullElse(node.rules(), List.<RuleNode>of());
        if (rules.isEmpty()) {
            wrong(field + ".rules", "reason.group-rule-missing");
        }
        var read = new ArrayList<GroupRule>();
        for (var each : rules) {
            read.add(rule(each, field + ".rules[" + read.size() + "]", depth + 1));
        }
        return List.copyOf(read);
    }

    private GroupRule not(RuleNode node, String field, int depth) {
        var rules = rules(node, field, depth);
        return rules.size() == 1 ? new Not(rules.getFirst()) : wrong(field + ".rules", "reason.group-rule-one");
    }

    private GroupRule oneOf(RuleNode node, String field) {
        var trait = known(Trait::of, node, field);
        var values = Objects.requireNonNullElse(node.values(), List.<String>of());
        if (values.isEmpty() || values.size() > MOST_VALUES) {
            return wrong(field + ".values", "reason.group-rule-missing");
        }
        for (int i = 0; i < values.size(); i++) {
            var value = values.get(i);
            if (value == null
                    || value.isBlank()
                    || value.length() > LONGEST_VALUE
                    || trait != null && !trait.allows(value)) {
                wrong(field + ".values[" + i + "]", "reason.group-rule-unknown");
            }
        }
        return trait == null || !faults.isEmpty() ? GroupRule.nobody() : new OneOf(trait, Set.copyOf(values));
    }

    private GroupRule between(RuleNode node, String field) {
        var measure = known(Measure::of, node, field);
        bounds(node, field, measure == Measure.GROWTH_VALUE ? LARGEST_AMOUNT : MOST_DAYS);
        return measure == null ? GroupRule.nobody() : new Between(measure, node.atLeast(), node.atMost());
    }

    private GroupRule done(RuleNode node, String field) {
        bounds(node, field, LARGEST_AMOUNT);
        if (node.of() == null || !TYPES.contains(node.of())) {
            return wrong(field + ".of", "reason.group-rule-unknown");
        }
        if (node.days() == null || node.days() < 1 || node.days() > LONGEST_WINDOW) {
            return wrong(field + ".days", "reason.group-rule-days");
        }
        return new Done(node.of(), node.days(), node.atLeast(), node.atMost());
    }

    private <T> @Nullable T known(Function<String, Optional<T>> choice, RuleNode node, String field) {
        var found = node.of() == null ? null : choice.apply(node.of()).orElse(null);
        if (found == null) {
            wrong(field + ".of", "reason.group-rule-unknown");
        }
        return found;
    }

    private void bounds(RuleNode node, String field, long most) {
        var atLeast = node.atLeast();
        var atMost = node.atMost();
        if (atLeast == null && atMost == null) {
            wrong(field + ".atLeast", "reason.group-rule-missing");
        }
        if (atLeast != null && (atLeast < 0 || atLeast > most)) {
            wrong(field + ".atLeast", "reason.group-rule-amount");
        }
        if (atMost != null && (atMost < 0 || atMost > most || atLeast != null && atLeast > atMost)) {
            wrong(field + ".atMost", "reason.group-rule-amount");
        }
    }

    /// A field that its kind does not heed would be a condition that the writer meant and the rule lacks.
    private void refuseForeign(RuleNode node, String field) {
        var kind = Objects.requireNonNullElse(node.kind(), "");
        var nests = Set.of("all", "any", "not").contains(kind);
        var counts = Set.of("between", "done").contains(kind);
        foreign(node.rules() != null && !nests, field + ".rules");
        foreign(node.of() != null && !counts && !kind.equals("one-of"), field + ".of");
        foreign(node.values() != null && !kind.equals("one-of"), field + ".values");
        foreign(node.atLeast() != null && !counts, field + ".atLeast");
        foreign(node.atMost() != null && !counts, field + ".atMost");
        foreign(node.days() != null && !kind.equals("done"), field + ".days");
        foreign(node.group() != null && !kind.equals("member-of"), field + ".group");
    }

    private void foreign(boolean isThere, String field) {
        if (isThere) {
            wrong(field, "reason.group-rule-foreign");
        }
    }

    private GroupRule wrong(String field, String reason) {
        faults.add(new RuleFault(field, Text.of(reason)));
        return GroupRule.nobody();
    }
}
