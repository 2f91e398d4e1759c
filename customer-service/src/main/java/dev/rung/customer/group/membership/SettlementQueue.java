package dev.rung.customer.group.membership;

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

/// The customers who are looked at next: those of whom something changed, then those who are due, then
/// everybody for a rule that is new. All in the caller's transaction.
@ApplicationScoped
class SettlementQueue {

    private static final String TAKE = """
            delete from group_queue where position in (
                select position from group_queue order by position limit cast(:limit as int))
            returning customer_id, caused_at""";

    private static final String DUE = """
            select customer_id, due_at as caused_at from group_due
             where due_at <= cast(cast(:now as text) as timestamptz) order by due_at limit cast(:limit as int)""";

    private static final String NEXT_SCAN = """
            select group_id, version, scanned_to, deleted_at is not null as deleted from customer_group
             where scanned_to is not null order by changed_at limit 1""";

    private static final String AFTER = """
            select c.customer_id, g.changed_at as caused_at from customer_group g
              cross join lateral (select customer_id from customer where customer_id > g.scanned_to
                                   order by customer_id limit cast(:limit as int)) c
             where g.group_id = cast(cast(:group as text) as uuid)""";

    private static final String MEMBERS = """
            select m.customer_id, g.changed_at as caused_at from group_member m join customer_group g on g.group_id = m.group_id
             where m.group_id = cast(cast(:group as text) as uuid) order by m.customer_id limit cast(:limit as int)""";

    private static final String SCANNED = """
            update customer_group g set scanned_to = r.scanned_to
              from jsonb_to_recordset(:rows) as r(group_id uuid, version bigint, scanned_to uuid)
             where g.group_id = r.group_id and g.version = r.version""";

    /// Somebody may have been listed while it was deleted.
    private static final String GONE = """
            with unlisted as (
                delete from group_hand h
                 using jsonb_to_recordset(:rows) as r(group_id uuid) where h.group_id = r.group_id)
            delete from customer_group g
             using jsonb_to_recordset(:rows) as r(group_id uuid, version bigint, scanned_to uuid)
             where g.group_id = r.group_id""";

    private final JsonRows rows;

    SettlementQueue(JsonRows rows) {
        this.rows = rows;
    }

    @RegisterForReflection
    record WaitingCustomer(UUID customerId, Instant causedAt) {}

    @RegisterForReflection
    record GroupScan(UUID groupId, long version, UUID scannedTo, boolean deleted) {}

    @RegisterForReflection
    record ScanProgress(
            UUID groupId, long version, @Nullable UUID scannedTo) {}

    Uni<List<WaitingCustomer>> take(int limit) {
        return rows.read(TAKE, Map.of("limit", limit), WaitingCustomer.class);
    }

    Uni<List<WaitingCustomer>> due(Instant now, int limit) {
        return rows.read(DUE, Map.of("now", now.toString(), "limit", limit), WaitingCustomer.class);
    }

    Uni<Optional<GroupScan>> nextScan() {
        return rows.read(NEXT_SCAN, Map.of(), GroupScan.class)
                .map(found -> found.stream().findFirst());
    }

    /// Of a group that is deleted, those who still belong to it.
    Uni<List<WaitingCustomer>> next(GroupScan scan, int limit) {
        return rows.read(
                scan.deleted() ? MEMBERS : AFTER,
                Map.of("group", scan.groupId().toString(), "limit", limit),
                WaitingCustomer.class);
    }

    /// Changes nothing where the rule was changed meanwhile: that begins again.
    Uni<Void> scanned(GroupScan scan, UUID last) {
        return rows.write(SCANNED, List.of(new ScanProgress(scan.groupId(), scan.version(), last)));
    }

    Uni<Void> end(GroupScan scan) {
        return rows.write(
                scan.deleted() ? GONE : SCANNED, List.of(new ScanProgress(scan.groupId(), scan.version(), null)));
    }
}
