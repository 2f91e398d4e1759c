package dev.rung.customer.group;

import dev.rung.platform.page.PageCursor;
import dev.rung.platform.rows.JsonRows;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The members of groups as they are read, and those who are listed by hand.
@ApplicationScoped
class GroupLists {

    private static final String OF_GROUP = """
            select c.external_id, m.customer_id, m.entered_at, h.reason, h.until, h.actor
              from group_member m
                join customer c on c.customer_id = m.customer_id
                left join group_hand h on h.group_id = m.group_id and h.customer_id = m.customer_id
                     and (h.until is null or h.until > now())
             where m.group_id = cast(cast(:group as text) as uuid)
               and (m.entered_at, m.customer_id)
                   < (cast(cast(:at as text) as timestamptz), cast(cast(:after as text) as uuid))
             order by m.entered_at desc, m.customer_id desc limit cast(:limit as int)""";

    private static final String OF_CUSTOMER = """
            select g.group_id, g.name, m.entered_at, h.reason, h.until, h.actor
              from group_member m
                join customer_group g on g.group_id = m.group_id and g.deleted_at is null
                left join group_hand h on h.group_id = m.group_id and h.customer_id = m.customer_id
                     and (h.until is null or h.until > now())
             where m.customer_id = cast(cast(:customer as text) as uuid)
             order by g.name, g.group_id""";

    private static final String PUT = """
            insert into group_hand (group_id, customer_id, reason, until, actor, listed_at)
            select group_id, customer_id, reason, until, actor, listed_at
              from jsonb_to_recordset(:rows) as r(
                group_id uuid, customer_id uuid, reason text, until timestamptz, actor text, listed_at timestamptz)
            on conflict (group_id, customer_id) do update
                set reason = excluded.reason, until = excluded.until, actor = excluded.actor,
                    listed_at = excluded.listed_at""";

    private static final String REMOVE = """
            delete from group_hand h using jsonb_to_recordset(:rows) as r(group_id uuid, customer_id uuid)
             where h.group_id = r.group_id and h.customer_id = r.customer_id""";

    private static final String FORGET = """
            delete from group_hand h using jsonb_to_recordset(:rows) as r(listed_at timestamptz)
             where h.until <= r.listed_at""";

    private final JsonRows rows;

    GroupLists(JsonRows rows) {
        this.rows = rows;
    }

    /// @param reason with `until` and `actor`: of somebody listed by hand
    @RegisterForReflection
    record GroupMember(
            String externalId,
            UUID customerId,
            Instant enteredAt,
            @Nullable String reason,
            @Nullable Instant until,
            @Nullable String actor) {

        /// Staff who see nothing personal do not see what others wrote about a person.
        GroupMember withoutHand() {
            return new GroupMember(externalId, customerId, enteredAt, null, null, null);
        }
    }

    /// @param reason with `until` and `actor`: where the customer is listed by hand
    @RegisterForReflection
    record GroupOfCustomer(
            UUID groupId,
            String name,
            Instant enteredAt,
            @Nullable String reason,
            @Nullable Instant until,
            @Nullable String actor) {

        GroupOfCustomer withoutHand() {
            return new GroupOfCustomer(groupId, name, enteredAt, null, null, null);
        }
    }

    @RegisterForReflection
    record HandRow(
            UUID groupId,
            UUID customerId,
            @Nullable String reason,
            @Nullable Instant until,
            String actor,
            Instant listedAt) {}

    /// Those who entered last come first.
    Uni<List<GroupMember>> ofGroup(UUID groupId, PageCursor after, int limit) {
        return rows.read(
                OF_GROUP,
                Map.of(
                        "group", groupId.toString(),
                        "at", after.at().toString(),
                        "after", after.id().toString(),
                        "limit", limit),
                GroupMember.class);
    }

    Uni<List<GroupOfCustomer>> ofCustomer(UUID customerId) {
        return rows.read(OF_CUSTOMER, Map.of("customer", customerId.toString()), GroupOfCustomer.class);
    }

    Uni<Void> put(HandRow hand) {
        return rows.write(PUT, List.of(hand));
    }

    /// @return 0 where they were not listed by hand
    Uni<Integer> remove(HandRow hand) {
        return rows.update(REMOVE, List.of(hand));
    }

    /// Those that have ended: with them goes what staff wrote about the person.
    Uni<Integer> forgetEnded(Instant now) {
        var nobody = new UUID(0, 0);
        return rows.update(FORGET, List.of(new HandRow(nobody, nobody, null, null, "", now)));
    }
}
