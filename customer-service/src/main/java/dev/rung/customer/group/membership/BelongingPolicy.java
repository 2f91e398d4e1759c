package dev.rung.customer.group.membership;

import dev.rung.customer.group.rule.CustomerInputs;
import dev.rung.customer.group.rule.GroupRulePolicy;
import dev.rung.customer.group.rule.RuleVerdict;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Decides which groups a customer belongs to: by rule, or by hand until that ends. A group that is referred to
/// is decided before the group that refers to it.
final class BelongingPolicy {

    private final GroupRulePolicy rules;

    BelongingPolicy(ZoneId zone) {
        this.rules = new GroupRulePolicy(zone);
    }

    /// @param dueAt the first moment at which time alone may change it; [Instant#MAX] where it never does
    record Belonging(Set<UUID> groups, Instant dueAt) {}

    Belonging decide(GroupOrder order, CustomerInputs inputs, Map<UUID, Instant> hands, Instant now) {
        var groups = new LinkedHashSet<UUID>();
        var due = Instant.MAX;
        for (var group : order.groups()) {
            if (group.isDeleted()) {
                continue;
            }
            var verdict = rules.judge(group.rule(), inputs.in(groups), now)
                    .or(byHand(hands.getOrDefault(group.groupId(), Instant.MIN), now));
            if (verdict.holds()) {
                groups.add(group.groupId());
            }
            due = verdict.until().isBefore(due) ? verdict.until() : due;
        }
        return new Belonging(groups, due);
    }

    private static RuleVerdict byHand(Instant until, Instant now) {
        return until.isAfter(now) ? new RuleVerdict(true, until) : new RuleVerdict(false, Instant.MAX);
    }
}
