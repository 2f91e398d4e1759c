package dev.rung.customer.group.rule;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A condition for belonging to a group. Each rule is true or false of each customer, so a rule and its
/// opposite are together everybody: a condition on something that is not known is false.
public sealed interface GroupRule {

    record All(List<GroupRule> rules) implements GroupRule {}

    record Any(List<GroupRule> rules) implements GroupRule {}

    record Not(GroupRule rule) implements GroupRule {}

    /// One of the customer's values is among these.
    record OneOf(Trait trait, Set<String> values) implements GroupRule {}

    /// At least one of the bounds is there.
    record Between(
            Measure measure,
            @Nullable Long atLeast,
            @Nullable Long atMost) implements GroupRule {}

    /// How often the customer did it on the last so many of the store's days, today among them.
    record Done(
            String type,
            int days,
            @Nullable Long atLeast,
            @Nullable Long atMost) implements GroupRule {}

    record MemberOf(UUID group) implements GroupRule {}

    /// Nobody belongs by it: a group that is listed by hand.
    static GroupRule nobody() {
        return new Any(List.of());
    }

    /// The groups that must be decided before this rule.
    default Stream<UUID> groups() {
        return switch (this) {
            case All(var rules) -> rules.stream().flatMap(GroupRule::groups);
            case Any(var rules) -> rules.stream().flatMap(GroupRule::groups);
            case Not(var rule) -> rule.groups();
            case MemberOf(var group) -> Stream.of(group);
            case OneOf _, Between _, Done _ -> Stream.empty();
        };
    }

    /// How many days back the rule looks; 0 where it counts nothing.
    default int window() {
        return switch (this) {
            case All(var rules) ->
                rules.stream().mapToInt(GroupRule::window).max().orElse(0);
            case Any(var rules) ->
                rules.stream().mapToInt(GroupRule::window).max().orElse(0);
            case Not(var rule) -> rule.window();
            case Done done -> done.days();
            case OneOf _, Between _, MemberOf _ -> 0;
        };
    }
}
