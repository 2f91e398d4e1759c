package dev.rung.customer.group.membership;

import dev.rung.customer.group.rule.GroupRule;
import dev.rung.customer.group.rule.RuleNode;
import dev.rung.customer.group.rule.RuleReading;
import dev.rung.customer.group.rule.RuleReading.RuleOutcome.Readable;
import dev.rung.customer.group.rule.RuleReading.RuleOutcome.Unreadable;
import dev.rung.platform.json.JsonText;
import dev.rung.platform.rows.JsonRows;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The rules of all groups, in the order in which they are decided.
@ApplicationScoped
public class KnownGroups {

    private static final String ALL = """
            select group_id, name, rule, deleted_at is not null as deleted from customer_group order by group_id""";

    private final JsonRows rows;
    private final JsonText json;

    KnownGroups(JsonRows rows, JsonText json) {
        this.rows = rows;
        this.json = json;
    }

    @RegisterForReflection
    record GroupRuleRow(UUID groupId, String name, @Nullable String rule, boolean deleted) {}

    public Uni<GroupOrder> all() {
        return rows.read(ALL, Map.of(), GroupRuleRow.class)
                .map(found -> GroupOrder.of(found.stream().map(this::group).toList()));
    }

    private KnownGroup group(GroupRuleRow row) {
        var rule = row.deleted() ? GroupRule.nobody() : rule(json.readOrNull(row.rule(), RuleNode.class));
        return new KnownGroup(row.groupId(), row.name(), rule, row.deleted());
    }

    private static GroupRule rule(@Nullable RuleNode node) {
        return node == null
                ? GroupRule.nobody()
                : switch (RuleReading.read(node)) {
                    case Readable(var rule) -> rule;
                    case Unreadable(var faults) -> throw new IllegalStateException("A stored rule: " + faults);
                };
    }
}
