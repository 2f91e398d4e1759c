package dev.rung.customer.group.membership;

import dev.rung.platform.rows.JsonRows;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Tables `group_member` and `group_due`, in the caller's transaction.
@ApplicationScoped
class GroupMembers {

    private static final String ENTER = """
            insert into group_member (group_id, customer_id, entered_at, caused_at)
            select group_id, customer_id, entered_at, caused_at
              from jsonb_to_recordset(:rows) as r(
                group_id uuid, customer_id uuid, entered_at timestamptz, caused_at timestamptz)
            on conflict do nothing""";

    private static final String LEAVE = """
            delete from group_member m
             using jsonb_to_recordset(:rows) as r(group_id uuid, customer_id uuid)
             where m.group_id = r.group_id and m.customer_id = r.customer_id""";

    private static final String DUE = """
            insert into group_due as known (customer_id, due_at)
            select customer_id, due_at
              from jsonb_to_recordset(:rows) as r(customer_id uuid, due_at timestamptz) where due_at is not null
            on conflict (customer_id) do update set due_at = excluded.due_at where known.due_at <> excluded.due_at""";

    private static final String NOT_DUE = """
            delete from group_due d
             using jsonb_to_recordset(:rows) as r(customer_id uuid, due_at timestamptz)
             where d.customer_id = r.customer_id and r.due_at is null""";

    private final JsonRows rows;

    GroupMembers(JsonRows rows) {
        this.rows = rows;
    }

    @RegisterForReflection
    record MemberRow(UUID groupId, UUID customerId, Instant enteredAt, Instant causedAt) {}

    /// @param dueAt null where time alone changes nothing
    @RegisterForReflection
    record DueRow(UUID customerId, @Nullable Instant dueAt) {}

    Uni<Void> enter(Collection<MemberRow> entered) {
        return rows.write(ENTER, entered);
    }

    Uni<Void> leave(Collection<MemberRow> left) {
        return rows.write(LEAVE, left);
    }

    Uni<Void> due(Collection<DueRow> due) {
        return rows.write(NOT_DUE, due).chain(() -> rows.write(DUE, due));
    }
}
