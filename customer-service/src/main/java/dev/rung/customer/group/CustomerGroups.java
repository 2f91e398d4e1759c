package dev.rung.customer.group;

import dev.rung.platform.rows.JsonRows;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Table `customer_group`. A group that is deleted is there for nobody but the settlement, which lets its
/// members go.
@ApplicationScoped
class CustomerGroups {

    private static final String SELECT = """
            select g.group_id, g.name, g.description, g.rule, g.version, g.members, g.changed_by, g.created_at,
                   g.changed_at, g.scanned_to,
                   (select cast(extract(epoch from m.entered_at - m.caused_at) * 1000 as bigint) from group_member m
                     where m.group_id = g.group_id order by m.entered_at desc limit 1) as lag_millis
              from customer_group g where g.deleted_at is null""";

    /// Rules are changed one after the other: two changes at once could make a circle that neither of them is.
    private static final String LOCK = "select group_id from customer_group order by group_id for no key update";

    private static final String ADD = """
            insert into customer_group (group_id, name, description, rule, changed_by, created_at, changed_at, scanned_to)
            select group_id, name, description, rule, actor, at, at, '00000000-0000-0000-0000-000000000000'
              from jsonb_to_recordset(:rows) as r(
                group_id uuid, name text, description text, rule text, actor text, at timestamptz, version bigint)""";

    private static final String CHANGE = """
            update customer_group g
               set name = r.name, description = r.description, rule = r.rule, version = g.version + 1,
                   changed_by = r.actor, changed_at = r.at, scanned_to = '00000000-0000-0000-0000-000000000000'
              from jsonb_to_recordset(:rows) as r(
                group_id uuid, name text, description text, rule text, actor text, at timestamptz, version bigint)
             where g.group_id = r.group_id and g.version = r.version and g.deleted_at is null""";

    private static final String DELETE = """
            update customer_group g
               set deleted_at = r.at, version = g.version + 1, changed_by = r.actor, changed_at = r.at,
                   scanned_to = '00000000-0000-0000-0000-000000000000'
              from jsonb_to_recordset(:rows) as r(group_id uuid, actor text, at timestamptz)
             where g.group_id = r.group_id and g.deleted_at is null""";

    private static final String UNLIST = """
            delete from group_hand h using jsonb_to_recordset(:rows) as r(group_id uuid) where h.group_id = r.group_id""";

    private final JsonRows rows;

    CustomerGroups(JsonRows rows) {
        this.rows = rows;
    }

    /// @param scannedTo null once everybody was looked at by the present rule
    @RegisterForReflection
    record GroupRow(
            UUID groupId,
            String name,
            @Nullable String description,
            @Nullable String rule,
            long version,
            long members,
            String changedBy,
            Instant createdAt,
            Instant changedAt,
            @Nullable UUID scannedTo,
            @Nullable Long lagMillis) {}

    @RegisterForReflection
    record GroupWrite(
            UUID groupId,
            String name,
            @Nullable String description,
            @Nullable String rule,
            String actor,
            Instant at,
            long version) {}

    @RegisterForReflection
    record LockedGroup(UUID groupId) {}

    /// In the order of names.
    Uni<List<GroupRow>> all() {
        return rows.read(SELECT + " order by g.name, g.group_id", Map.of(), GroupRow.class);
    }

    Uni<Optional<GroupRow>> find(UUID groupId) {
        return rows.read(
                        SELECT + " and g.group_id = cast(cast(:group as text) as uuid)",
                        Map.of("group", groupId.toString()),
                        GroupRow.class)
                .map(found -> found.stream().findFirst());
    }

    Uni<Void> lockAll() {
        return rows.read(LOCK, Map.of(), LockedGroup.class).replaceWithVoid();
    }

    Uni<Void> add(GroupWrite group) {
        return rows.write(ADD, List.of(group));
    }

    /// @return 0 where it was changed or deleted meanwhile
    Uni<Integer> change(GroupWrite group) {
        return rows.update(CHANGE, List.of(group));
    }

    Uni<Void> delete(UUID groupId, String actor, Instant now) {
        var deleted = new GroupWrite(groupId, "", null, null, actor, now, 0);
        return rows.write(UNLIST, List.of(deleted)).chain(() -> rows.write(DELETE, List.of(deleted)));
    }
}
