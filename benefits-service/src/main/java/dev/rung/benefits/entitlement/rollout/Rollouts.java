package dev.rung.benefits.entitlement.rollout;

import dev.rung.benefits.ladder.Ladders;
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

/// How far what counts has come among those who are customers.
@ApplicationScoped
class Rollouts {

    /// The lock on the package's own row makes one instance of several go on with it. One that was never
    /// begun has no row in package_rollouts yet. A weaker lock than that of an update: whoever grants refers to
    /// the package and holds the customer.
    private static final String PACKAGE_UNDER_WAY = """
            select p.version, r.reached from benefit_packages p left join package_rollouts r on r.version = p.version
            where p.effective_at <= cast(cast(:now as text) as timestamptz) and r.done_at is null
            order by p.version limit 1 for no key update of p skip locked""";

    /// Likewise. Most ladders begin as the one before did, and change nothing for those who only registered. The
    /// one before is the last that was told, or the last that was in force: one that is passed over never was.
    private static final String LADDER_UNDER_WAY = """
            select p.policy_version as version, r.reached
            from ladders p
            join (select t.policy_version, t.entry,
                         lag(t.entry, 1, cast(:shipped as text)) over (order by t.policy_version) as told_before,
                         lag(t.entry, 1, cast(:shipped as text))
                             over (partition by t.passed_over order by t.policy_version) as in_force_before
                  from (select l.policy_version, l.tiers ->> 0 as entry, exists (
                            select from ladders o
                            where o.policy_version > l.policy_version and o.effective_at <= l.effective_at) as passed_over
                        from ladders l) t) c
                on c.policy_version = p.policy_version and (c.entry <> c.told_before or c.entry <> c.in_force_before)
            left join ladder_rollouts r on r.version = p.policy_version
            where p.effective_at <= cast(cast(:now as text) as timestamptz) and r.done_at is null
            order by p.policy_version limit 1 for no key update of p skip locked""";

    /// Those who registered have the entry tier at least; of others only a tier was told as yet. Nobody who was
    /// erased gets anything new. The ids come first: a page reads as many rows as it has places, whoever they are.
    private static final String CUSTOMERS = """
            with page as (
                select i.customer_id from (
                    (select k.customer_id from known_customer k
                     where k.customer_id > cast(cast(:after as text) as uuid)
                     order by k.customer_id limit cast(:most as int))
                    union
                    (select distinct s.customer_id from tier_spans s
                     where s.customer_id > cast(cast(:after as text) as uuid)
                     order by s.customer_id limit cast(:most as int))) i
                order by i.customer_id limit cast(:most as int))
            select p.customer_id,
                   k.customer_id is null or k.registered_at > '-infinity' and k.external_id not like 'erased:%' as concerned
            from page p left join known_customer k on k.customer_id = p.customer_id
            order by p.customer_id""";

    private static final String MAKE_DUE = """
            insert into entitlements_due (customer_id)
            select r.customer_id from jsonb_to_recordset(:rows) as r(customer_id uuid) order by r.customer_id
            on conflict (customer_id) do update
                set not_before = null, withheld_until = null, mark = excluded.mark""";

    private static final String KEEP = """
            insert into %s (version, reached, done_at)
            select version, reached, done_at
            from jsonb_to_recordset(:rows) as r(version int, reached uuid, done_at timestamptz)
            on conflict (version) do update set reached = excluded.reached, done_at = excluded.done_at""";

    private final JsonRows rows;
    private final Ladders ladders;

    Rollouts(JsonRows rows, Ladders ladders) {
        this.rows = rows;
        this.ladders = ladders;
    }

    enum RolledOut {
        PACKAGE(KEEP.formatted("package_rollouts")),
        LADDER(KEEP.formatted("ladder_rollouts"));

        private final String keep;

        RolledOut(String keep) {
            this.keep = keep;
        }
    }

    /// @param reached the last customer who was looked at; null: nobody yet
    @RegisterForReflection
    record RolloutUnderWay(int version, @Nullable UUID reached) {}

    /// @param concerned whether they are made due
    @RegisterForReflection
    record RolloutCustomer(UUID customerId, boolean concerned) {}

    @RegisterForReflection
    record RolloutRow(int version, UUID reached, @Nullable Instant doneAt) {}

    /// At most one, locked.
    Uni<List<RolloutUnderWay>> underWay(RolledOut what, Instant now) {
        return switch (what) {
            case PACKAGE -> rows.read(PACKAGE_UNDER_WAY, Map.of("now", now.toString()), RolloutUnderWay.class);
            case LADDER ->
                rows.read(
                        LADDER_UNDER_WAY,
                        Map.of("now", now.toString(), "shipped", ladders.shippedEntryTier()),
                        RolloutUnderWay.class);
        };
    }

    /// The next who are known, in the order of their ids.
    Uni<List<RolloutCustomer>> customers(UUID after, int most) {
        return rows.read(CUSTOMERS, Map.of("after", after.toString(), "most", most), RolloutCustomer.class);
    }

    Uni<Void> makeDue(Collection<RolloutCustomer> customers) {
        return rows.write(MAKE_DUE, customers);
    }

    Uni<Void> keep(RolledOut what, RolloutRow row) {
        return rows.write(what.keep, List.of(row));
    }
}
