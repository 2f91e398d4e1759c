package dev.rung.customer.membership;

import dev.rung.platform.identity.ExternalId;
import dev.rung.platform.rows.JsonRows;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The wishes that changed something, with whose they were. Never changed, only added to.
@ApplicationScoped
class MembershipEntries {

    private static final String ADD = """
            insert into membership_entry
                (customer_id, status, terms, channel, until, reason, lift, authority, actor, recorded_at)
            select customer_id, status, terms, channel, until, reason, lift, authority, actor, recorded_at
            from jsonb_to_recordset(:rows) as r(
                customer_id uuid, status text, terms text, channel text, until timestamptz, reason text,
                lift boolean, authority text, actor text, recorded_at timestamptz)""";

    private static final String OF = """
            select e.position, e.status, e.terms, e.channel, e.until, e.reason, e.lift, e.authority, e.actor, e.recorded_at
            from membership_entry e
            where e.customer_id in (select whole_customer(c.customer_id) from customer c where c.external_id = :customer)
              and e.position < cast(:before as bigint)
            order by e.position desc limit cast(:limit as int)""";

    private final JsonRows rows;

    MembershipEntries(JsonRows rows) {
        this.rows = rows;
    }

    Uni<Void> add(UUID customerId, StatusWish wish, Authority authority, String actor, Instant now) {
        return rows.write(
                ADD,
                List.of(new MembershipEntry(
                        customerId,
                        wish.status().code(),
                        wish.terms(),
                        wish.channel(),
                        wish.until(),
                        wish.reason(),
                        wish.lift(),
                        authority.code(),
                        actor,
                        now)));
    }

    /// Newest first.
    ///
    /// @param before only what is older than this position
    Uni<List<MembershipChange>> of(String externalId, long before, int limit) {
        return rows.read(
                OF,
                Map.of("customer", ExternalId.normalised(externalId), "before", before, "limit", limit),
                MembershipChange.class);
    }

    @RegisterForReflection
    record MembershipEntry(
            UUID customerId,
            String status,
            @Nullable String terms,
            @Nullable String channel,
            @Nullable Instant until,
            @Nullable String reason,
            boolean lift,
            String authority,
            String actor,
            Instant recordedAt) {}
}
