package dev.rung.customer.group;

import dev.rung.customer.group.CustomerGroups.GroupRow;
import dev.rung.customer.group.CustomerGroups.GroupWrite;
import dev.rung.customer.group.membership.GroupOrder;
import dev.rung.customer.group.membership.KnownGroups;
import dev.rung.customer.group.rule.GroupRule;
import dev.rung.customer.group.rule.RuleNode;
import dev.rung.customer.group.rule.RuleReading;
import dev.rung.customer.group.rule.RuleReading.RuleOutcome;
import dev.rung.platform.audit.Audit;
import dev.rung.platform.json.JsonText;
import dev.rung.platform.locale.Text;
import dev.rung.platform.problem.Problem;
import dev.rung.platform.rows.JsonRows;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Writes groups, in the caller's transaction. Who belongs to them follows by and by.
@ApplicationScoped
class KeepingGroups {

    private final CustomerGroups groups;
    private final KnownGroups known;
    private final Audit audit;
    private final JsonText json;
    private final Clock clock;

    KeepingGroups(CustomerGroups groups, KnownGroups known, Audit audit, JsonText json, Clock clock) {
        this.groups = groups;
        this.known = known;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /// A group as somebody wants it.
    record GroupWish(
            String name,
            @Nullable String description,
            @Nullable RuleNode rule) {}

    /// A group with what is needed to tell its rule in words.
    record DescribedGroup(GroupRow row, @Nullable RuleNode node, GroupRule rule, Map<UUID, String> names) {}

    Uni<List<DescribedGroup>> all() {
        return known.all()
                .map(KeepingGroups::names)
                .chain(names -> groups.all()
                        .map(found ->
                                found.stream().map(row -> described(row, names)).toList()));
    }

    Uni<DescribedGroup> of(UUID groupId) {
        return known.all().map(KeepingGroups::names).chain(names -> row(groupId).map(row -> described(row, names)));
    }

    /// Of a group that there is.
    Uni<GroupRow> row(UUID groupId) {
        return groups.find(groupId)
                .map(found ->
                        found.orElseThrow(() -> Problem.of(404, "group-unknown").asException()));
    }

    Uni<DescribedGroup> create(GroupWish wish, String actor) {
        var groupId = UUID.randomUUID();
        return check(groupId, wish.rule())
                .chain(() -> groups.add(write(groupId, wish, actor, 0)))
                .chain(() -> record(actor, "group.created", groupId, wish))
                .chain(() -> of(groupId));
    }

    /// @param version that the caller read
    Uni<DescribedGroup> change(UUID groupId, GroupWish wish, long version, String actor) {
        return check(groupId, wish.rule())
                .chain(() -> row(groupId))
                .chain(() -> groups.change(write(groupId, wish, actor, version)))
                .invoke(changed -> {
                    if (changed == 0) {
                        throw Problem.of(409, "group-changed").asException();
                    }
                })
                .chain(() -> record(actor, "group.changed", groupId, wish))
                .chain(() -> of(groupId));
    }

    Uni<Void> delete(UUID groupId, String actor) {
        return groups.lockAll()
                .chain(() -> row(groupId))
                .chain(known::all)
                .invoke(order -> refuseWhereInUse(groupId, order))
                .chain(() -> groups.delete(groupId, actor, now()))
                .chain(() -> audit.record(actor, "group.deleted", groupId.toString(), Map.of()));
    }

    /// A rule that nobody keeps.
    Uni<PreviewedRule> preview(RuleNode node) {
        var rule = read(node);
        return known.all().invoke(order -> check(rule, order)).map(order -> new PreviewedRule(rule, names(order)));
    }

    record PreviewedRule(GroupRule rule, Map<UUID, String> names) {}

    private Uni<Void> check(UUID groupId, @Nullable RuleNode node) {
        var rule = read(node);
        return groups.lockAll()
                .chain(known::all)
                .invoke(order -> {
                    check(rule, order);
                    if (order.leadsBack(groupId, rule.groups().toList())) {
                        throw invalid("rule", Text.of("reason.group-circle"));
                    }
                })
                .replaceWithVoid();
    }

    private static void check(GroupRule rule, GroupOrder order) {
        if (!rule.groups().allMatch(order::has)) {
            throw invalid("rule", Text.of("reason.group-unknown"));
        }
    }

    private static GroupRule read(@Nullable RuleNode node) {
        if (node == null) {
            return GroupRule.nobody();
        }
        return switch (RuleReading.read(node)) {
            case RuleOutcome.Readable(var rule) -> rule;
            case RuleOutcome.Unreadable(var faults) -> {
                var problem = Problem.of(400, "invalid");
                for (var fault : faults) {
                    problem = problem.at(fault.field(), fault.reason());
                }
                throw problem.asException();
            }
        };
    }

    private static void refuseWhereInUse(UUID groupId, GroupOrder order) {
        if (order.groups().stream().anyMatch(group -> group.rule().groups().anyMatch(groupId::equals))) {
            throw Problem.of(409, "group-in-use").asException();
        }
    }

    private DescribedGroup described(GroupRow row, Map<UUID, String> names) {
        var node = json.readOrNull(row.rule(), RuleNode.class);
        return new DescribedGroup(row, node, read(node), names);
    }

    private static Map<UUID, String> names(GroupOrder order) {
        var names = new HashMap<UUID, String>();
        order.groups().forEach(group -> names.put(group.groupId(), group.name()));
        return names;
    }

    private GroupWrite write(UUID groupId, GroupWish wish, String actor, long version) {
        var rule = wish.rule() == null ? null : json.write(wish.rule());
        return new GroupWrite(groupId, wish.name(), wish.description(), rule, actor, now(), version);
    }

    private Uni<Void> record(String actor, String action, UUID groupId, GroupWish wish) {
        var rule = wish.rule() == null ? "" : json.write(wish.rule());
        return audit.record(actor, action, groupId.toString(), Map.of("name", wish.name(), "rule", rule));
    }

    private Instant now() {
        return JsonRows.toMicroseconds(clock.instant());
    }

    private static RuntimeException invalid(String field, Text reason) {
        return Problem.of(400, "invalid").at(field, reason).asException();
    }
}
