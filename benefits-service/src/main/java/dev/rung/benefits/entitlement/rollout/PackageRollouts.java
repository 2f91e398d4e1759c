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

/// How far the packages that count have come among those who hold tiers.
@ApplicationScoped
class PackageRollouts {

    /// The lock on the package's own row makes one instance of several go on with it. One that was never
    /// begun has no row in package_rollouts yet. A weaker lock than that of an update: whoever grants refers to
    /// the package and holds the customer.
    private static final String UNDER_WAY = """
            select p.version, r.reached from benefit_packages p left join package_rollouts r on r.version = p.version
            where p.effective_at <= cast(cast(:now as text) as timestamptz) and r.done_at is null
            order by p.version limit 1 for no key update of p skip locked""";

    /// Locked, as whoever grants locks them, so that none is taken off the list by one who had not seen the
    /// package.
    private static final String HOLDERS = """
            select b.customer_id from balances b
            where b.customer_id > cast(cast(:after as text) as uuid)
              and exists (select from tier_spans s where s.customer_id = b.customer_id)
            order by b.customer_id limit cast(:most as int) for update of b""";

    private static final String MAKE_DUE = """
            insert into entitlements_due (customer_id)
            select r.customer_id from jsonb_to_recordset(:rows) as r(customer_id uuid) order by r.customer_id
            on conflict (customer_id) do update set not_before = null""";

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

    /// The next who hold or held a tier, in the order of their ids, locked.
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
