package dev.rung.benefits.earning.version;

import dev.rung.platform.rows.JsonRows;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// Customers for a trial, and the lock that lets one run at a time.
@ApplicationScoped
class TrialCustomers {

    private static final String TRY_LOCK = """
            select pg_try_advisory_xact_lock(hashtextextended('earning trial ' || current_schema(), 0)) as free""";

    private static final String ACTIVE = """
            with active as (
                select customer_id from facts
                where kind in ('paid', 'acted') and occurred_at >= cast(cast(:since as text) as timestamptz)
                  and occurred_at < cast(cast(:until as text) as timestamptz)
                union
                select unnest(array[newcomer, referrer]) from referrals
                where stands and completed_at >= cast(cast(:since as text) as timestamptz)
                  and completed_at < cast(cast(:until as text) as timestamptz))
            select customer_id, (select count(*) from active) as customers from active
            order by customer_id limit cast(:most as int)""";

    private static final String NAMES = """
            select customer_id, external_id from balances
            where customer_id in (select w.customer_id from jsonb_to_recordset(:rows) as w(customer_id uuid))""";

    private final JsonRows rows;

    TrialCustomers(JsonRows rows) {
        this.rows = rows;
    }

    /// @return false where another trial is running; true holds until the caller's transaction ends
    Uni<Boolean> tryLock() {
        return rows.read(TRY_LOCK, Map.of(), LockState.class)
                .map(found -> found.getFirst().free());
    }

    /// Customers with a fact in this time that can earn; each says how many there are in all.
    Uni<List<ActiveCustomer>> active(Instant since, Instant until, int most) {
        return rows.read(
                ACTIVE,
                Map.of("since", since.toString(), "until", until.toString(), "most", most),
                ActiveCustomer.class);
    }

    Uni<Map<UUID, String>> externalIds(Collection<UUID> customers) {
        return rows.read(NAMES, customers.stream().map(TriedCustomer::new).toList(), NamedCustomer.class)
                .map(found ->
                        found.stream().collect(Collectors.toMap(NamedCustomer::customerId, NamedCustomer::externalId)));
    }

    @RegisterForReflection
    record LockState(boolean free) {}

    @RegisterForReflection
    record ActiveCustomer(UUID customerId, long customers) {}

    @RegisterForReflection
    record TriedCustomer(UUID customerId) {}

    @RegisterForReflection
    record NamedCustomer(UUID customerId, String externalId) {}
}
