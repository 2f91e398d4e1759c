package dev.rung.benefits.entitlement;

import dev.rung.platform.rows.JsonRows;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Customers whose tiers changed since their benefits were granted, or whose uses were taken back. A trigger adds the
/// first, under the lock on the
/// customer that whoever grants holds too: so none is taken off whose latest tiers were not seen.
@ApplicationScoped
class DueCustomers {

    /// They wait for the first package.
    private static final String NEXT = """
            select d.customer_id, b.external_id from entitlements_due d join balances b on b.customer_id = d.customer_id
            where d.customer_id > cast(cast(:after as text) as uuid)
              and (d.not_before is null or d.not_before <= cast(cast(:now as text) as timestamptz))
              and exists (select from benefit_packages where effective_at <= cast(cast(:now as text) as timestamptz))
            order by d.customer_id limit cast(:most as int)""";

    private static final String DONE = """
            delete from entitlements_due where customer_id in (
                select r.customer_id from jsonb_to_recordset(:rows) as r(customer_id uuid))""";

    private static final String PUT_OFF = """
            update entitlements_due d set not_before = r.not_before
            from jsonb_to_recordset(:rows) as r(customer_id uuid, not_before timestamptz)
            where d.customer_id = r.customer_id""";

    static final UUID NOBODY = new UUID(0, 0);

    private final JsonRows rows;

    DueCustomers(JsonRows rows) {
        this.rows = rows;
    }

    @RegisterForReflection
    record UnsettledCustomer(UUID customerId, String externalId) {}

    @RegisterForReflection
    record SettledCustomer(UUID customerId) {}

    @RegisterForReflection
    record PutOffCustomer(UUID customerId, Instant notBefore) {}

    /// @param after the last customer of the page before
    Uni<List<UnsettledCustomer>> next(UUID after, Instant now, int most) {
        return rows.read(
                NEXT, Map.of("after", after.toString(), "now", now.toString(), "most", most), UnsettledCustomer.class);
    }

    Uni<Void> done(Collection<UUID> customers) {
        return rows.write(DONE, customers.stream().map(SettledCustomer::new).toList());
    }

    Uni<Void> putOff(UUID customer, Instant notBefore) {
        return rows.write(PUT_OFF, List.of(new PutOffCustomer(customer, notBefore)));
    }
}
