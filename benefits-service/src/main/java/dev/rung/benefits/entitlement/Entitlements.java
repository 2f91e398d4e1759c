package dev.rung.benefits.entitlement;

import dev.rung.benefits.entitlement.stay.TierStay.HeldTier;
import dev.rung.benefits.participation.EarningFollower;
import dev.rung.platform.rows.JsonRows;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// All entitlements there ever were, and the tiers that they come from.
@ApplicationScoped
public class Entitlements implements EarningFollower {

    /// Uses are counted over whoever is one with a customer, so all of theirs are locked, and everybody locks
    /// them in the order of their ids.
    private static final String LOCK = """
            select e.id from entitlements e
            where e.customer_id in (
                select m.customer_id from unnest(cast(cast(:customers as text) as uuid[])) as c(customer_id)
                cross join lateral unnest(whole_of(c.customer_id)) as m(customer_id))
            order by e.id for update""";

    /// Likewise.
    private static final String LOCK_BENEFIT = """
            select e.id from entitlements e
            where e.customer_id = any (whole_of(cast(cast(:customer as text) as uuid)))
              and e.benefit_code = cast(:benefit as text)
            order by e.id for update""";

    /// Before any event of theirs is written: coupons are always locked before the outbox.
    private static final String LOCK_COUPONS = """
            select c.id from coupons c
            where c.entitlement_id in (
                select e.id from entitlements e where e.customer_id = any (cast(cast(:customers as text) as uuid[])))
            order by c.id for update""";

    /// A use that gave a coupon is one only where an order has the coupon.
    private static final String FIND = """
            select e.id, e.customer_id, e.benefit_code, e.benefit_version, e.package_version, e.tier, e.since, e.state, e.reason,
                   e.kept_until, e.ended_at, e.steps, exists (
                       select from entitlement_uses u left join coupons c on c.id = u.id
                       where u.entitlement_id = e.id and u.taken_back_at is null
                         and (c.id is null or c.state = 'redeemed' or c.state = 'locked' and c.locked_until > now())
                   ) as used
            from entitlements e where\n""";

    private static final String OF =
            FIND + "e.customer_id = any (cast(cast(:customers as text) as uuid[])) order by e.since, e.id";

    private static final String OF_WHOLE =
            FIND + "e.customer_id = any (whole_of(cast(cast(:customer as text) as uuid))) order by e.since, e.id";

    private static final String ONE = FIND + "e.id = cast(cast(:id as text) as uuid)";

    private static final String SAVE = """
            insert into entitlements as e (id, customer_id, benefit_code, benefit_version, package_version, tier, since, state,
                                           reason, kept_until, ended_at, steps)
            select id, customer_id, benefit_code, benefit_version, package_version, tier, since, state, reason, kept_until,
                   ended_at, steps
            from jsonb_to_recordset(:rows) as r(
                id uuid, customer_id uuid, benefit_code text, benefit_version int, package_version int, tier text,
                since timestamptz, state text, reason text, kept_until date, ended_at timestamptz, steps int)
            on conflict (id) do update
                set benefit_version = excluded.benefit_version, package_version = excluded.package_version,
                    since = excluded.since, state = excluded.state, reason = excluded.reason,
                    kept_until = excluded.kept_until, ended_at = excluded.ended_at, steps = excluded.steps""";

    /// After the locks of the callers, whatever they are: who grants has this row last.
    private static final String MAKE_DUE = """
            insert into entitlements_due (customer_id)
            select distinct m.customer_id from jsonb_to_recordset(:rows) as r(customer_id uuid)
            cross join lateral unnest(whole_of(r.customer_id)) as m(customer_id)
            order by m.customer_id
            on conflict (customer_id) do update
                set not_before = null, withheld_until = null, mark = excluded.mark""";

    private static final String HELD = """
            select s.customer_id, s.tier, s.since from tier_spans s
            where s.customer_id = any (cast(cast(:customers as text) as uuid[])) order by s.customer_id, s.since""";

    private final JsonRows rows;

    Entitlements(JsonRows rows) {
        this.rows = rows;
    }

    /// All of a customer's and of whoever is one with them, oldest first.
    public Uni<List<Entitlement>> of(UUID customerId) {
        return read(OF_WHOLE, Map.of("customer", customerId.toString()));
    }

    public Uni<Entitlement> one(UUID id) {
        return read(ONE, Map.of("id", id.toString())).map(List::getFirst);
    }

    /// Nobody uses any of a customer's entitlements to a benefit, or changes them, until the
    /// caller's transaction ends.
    ///
    /// @return whether there is any
    public Uni<Boolean> lock(UUID customerId, String benefitCode) {
        return rows.read(
                        LOCK_BENEFIT,
                        Map.of("customer", customerId.toString(), "benefit", benefitCode),
                        LockedRow.class)
                .map(locked -> !locked.isEmpty());
    }

    /// Has the customer's entitlements looked at once more. Whoever calls it holds the lock on them.
    public Uni<Void> makeDue(UUID customerId) {
        return lookAgain(List.of(customerId));
    }

    @Override
    public Uni<Void> lookAgain(Collection<UUID> customers) {
        return rows.write(
                MAKE_DUE, customers.stream().map(CustomerToLookAt::new).toList());
    }

    /// Reads them after the lock, which is on their coupons too: a use that was committed while waiting is seen.
    Uni<List<Entitlement>> lockedOf(Collection<UUID> customers) {
        return rows.read(LOCK, Map.of("customers", array(customers)), LockedRow.class)
                .chain(() -> rows.read(LOCK_COUPONS, Map.of("customers", array(customers)), LockedRow.class))
                .chain(() -> of(customers));
    }

    Uni<Void> save(Collection<Entitlement> changed) {
        return rows.write(SAVE, changed.stream().map(EntitlementRow::of).toList());
    }

    /// Oldest first, as the facts about points have them.
    Uni<List<CustomerTier>> heldTiers(Collection<UUID> customers) {
        return rows.read(HELD, Map.of("customers", array(customers)), CustomerTier.class);
    }

    private Uni<List<Entitlement>> of(Collection<UUID> customers) {
        return read(OF, Map.of("customers", array(customers)));
    }

    private Uni<List<Entitlement>> read(String sql, Map<String, ?> parameters) {
        return rows.read(sql, parameters, EntitlementRow.class)
                .map(found -> found.stream().map(EntitlementRow::entitlement).toList());
    }

    /// As PostgreSQL writes an array.
    private static String array(Collection<UUID> ids) {
        return "{" + String.join(",", ids.stream().map(UUID::toString).toList()) + "}";
    }

    @RegisterForReflection
    record CustomerToLookAt(UUID customerId) {}

    @RegisterForReflection
    record LockedRow(UUID id) {}

    @RegisterForReflection
    record CustomerTier(UUID customerId, String tier, Instant since) {

        HeldTier held() {
            return new HeldTier(tier, since);
        }
    }
}
