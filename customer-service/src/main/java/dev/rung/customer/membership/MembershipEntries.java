package dev.rung.customer.membership;

import dev.rung.platform.rows.JsonRows;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
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
