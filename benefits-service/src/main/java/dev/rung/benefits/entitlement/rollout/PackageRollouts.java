package dev.rung.benefits.entitlement.rollout;

import dev.rung.platform.rows.JsonRows;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How far the packages that count have come among those who are customers.
@ApplicationScoped
class PackageRollouts {

    /// The lock on the package's own row makes one instance of several go on with it. One that was never
    /// begun has no row in package_rollouts yet. A weaker lock than that of an update: whoever grants refers to
    /// the package and holds the customer.
    private static final String UNDER_WAY = """
            select p.version, r.reached from benefit_packages p left join package_rollouts r on r.version = p.version
            where p.effective_at <= cast(cast(:now as text) as timestamptz) and r.done_at is null
            order by p.version limit 1 for no key update of p skip locked""";

    /// Those who registered have the entry tier at least; of others only a tier was told as yet. Nobody who was
    /// erased gets anything new.
    private static final String HOLDERS = """
            select h.customer_id from (
                (select k.customer_id from known_customer k
                 where k.customer_id > cast(cast(:after as text) as uuid)
                   and k.registered_at > '-infinity' and k.external_id not like 'erased:%'
                 order by k.customer_id limit cast(:most as int))
                union
                (select distinct s.customer_id from tier_spans s
                 where s.customer_id > cast(cast(:after as text) as uuid)
                   and not exists (select from known_customer k where k.customer_id = s.customer_id)
                 order by s.customer_id limit cast(:most as int))) h
            order by h.customer_id limit cast(:most as int)""";

    private static final String MAKE_DUE = """
            insert into entitlements_due (customer_id)
            select r.customer_id from jsonb_to_recordset(:rows) as r(customer_id uuid) order by r.customer_id
            on conflict (customer_id) do update set not_before = null, mark = excluded.mark""";

    private static final String KEEP = """
            insert into package_rollouts (version, reached, done_at)
            select version, reached, done_at
            from jsonb_to_recordset(:rows) as r(version int, reached uuid, done_at timestamptz)
            on conflict (version) do update set reached = excluded.reached, done_at = excluded.done_at""";

    private final JsonRows rows;

    PackageRollouts(JsonRows rows) {
        this.rows = rows;
    }

    /// @param reached the last customer who was made due; null: nobody yet
    @RegisterForReflection
    record RolloutUnderWay(int version, @Nullable UUID reached) {}

    @RegisterForReflection
    record TierHolder(UUID customerId) {}

    @RegisterForReflection
    record RolloutRow(int version, UUID reached, @Nullable Instant doneAt) {}

    /// At most one, locked.
    Uni<List<RolloutUnderWay>> underWay(Instant now) {
        return rows.read(UNDER_WAY, Map.of("now", now.toString()), RolloutUnderWay.class);
    }

    /// The next who hold or held a tier, in the order of their ids.
    Uni<List<TierHolder>> holders(UUID after, int most) {
        return rows.read(HOLDERS, Map.of("after", after.toString(), "most", most), TierHolder.class);
    }

    Uni<Void> makeDue(Collection<TierHolder> holders) {
        return rows.write(MAKE_DUE, holders);
    }

    Uni<Void> keep(RolloutRow row) {
        return rows.write(KEEP, List.of(row));
    }
}
