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
import org.jspecify.annotations.Nullable;

/// Customers who registered or whose tiers changed since their benefits were granted, or whose uses were taken
/// back. Triggers add the first two. Each time that somebody becomes due they get another mark, and who grants
/// takes off those with the mark that was read before: so none is taken off of whom something was not seen. Those to
/// whom a restriction gives nothing until a day wait for it here.
@ApplicationScoped
class DueCustomers {

    /// The erased have their pseudonym in the directory, and with their balance if they have one.
    private static final String DUE = """
            select d.customer_id, d.mark, b.customer_id is null as newcomer,
                   nullif(k.registered_at, '-infinity') as registered_at,
                   case when k.external_id like 'erased:%' then k.external_id
                        else coalesce(b.external_id, k.external_id) end as external_id,
                   coalesce(k.external_id like 'erased:%', false) or coalesce(b.external_id like 'erased:%', false)
                       as erased
            from entitlements_due d
            left join balances b on b.customer_id = d.customer_id
            left join known_customer k on k.customer_id = d.customer_id
            """;

    /// They wait for the first package.
    private static final String NEXT = DUE + """
            where d.customer_id > cast(cast(:after as text) as uuid)
              and (d.not_before is null or d.not_before <= cast(cast(:now as text) as timestamptz))
              and exists (select from benefit_packages where effective_at <= cast(cast(:now as text) as timestamptz))
            order by d.customer_id limit cast(:most as int)""";

    private static final String OF = DUE + """
            where d.customer_id in (select cast(id as uuid) from jsonb_array_elements_text(:rows) as wanted(id))
            order by d.customer_id""";

    private static final String DONE = """
            delete from entitlements_due where customer_id in (
                select d.customer_id from entitlements_due d
                join jsonb_to_recordset(:rows) as r(customer_id uuid, mark uuid)
                  on r.customer_id = d.customer_id and r.mark = d.mark
                order by d.customer_id for update of d)""";

    private static final String PUT_OFF = """
            update entitlements_due d set not_before = w.not_before
            from (
                select d.customer_id, r.not_before from entitlements_due d
                join jsonb_to_recordset(:rows) as r(customer_id uuid, mark uuid, not_before timestamptz)
                  on r.customer_id = d.customer_id and r.mark = d.mark
                order by d.customer_id for update of d) as w
            where d.customer_id = w.customer_id""";

    private final JsonRows rows;

    DueCustomers(JsonRows rows) {
        this.rows = rows;
    }

    /// @param newcomer who has no balance yet
    /// @param registeredAt null: not told yet
    @RegisterForReflection
    record UnsettledCustomer(
            UUID customerId,
            String externalId,
            UUID mark,
            boolean newcomer,
            @Nullable Instant registeredAt,
            boolean erased) {

        private static final UUID NOBODY = new UUID(0, 0);

        static final UnsettledCustomer BEFORE_ALL = new UnsettledCustomer(NOBODY, "", NOBODY, false, null, false);
    }

    @RegisterForReflection
    record SettledCustomer(UUID customerId, UUID mark) {}

    @RegisterForReflection
    record PutOffCustomer(UUID customerId, UUID mark, Instant notBefore) {}

    /// @param after the last customer of the page before
    Uni<List<UnsettledCustomer>> next(UUID after, Instant now, int most) {
        return rows.read(
                NEXT, Map.of("after", after.toString(), "now", now.toString(), "most", most), UnsettledCustomer.class);
    }

    /// Those of them who are due now. It stays true of customers whose lock the caller holds: whoever erases them
    /// waits for it.
    Uni<List<UnsettledCustomer>> of(Collection<UUID> customers) {
        return rows.read(OF, customers, UnsettledCustomer.class);
    }

    Uni<Void> done(Collection<UnsettledCustomer> customers) {
        return rows.write(
                DONE,
                customers.stream()
                        .map(one -> new SettledCustomer(one.customerId(), one.mark()))
                        .toList());
    }

    /// One of whom something was told meanwhile is not put off.
    Uni<Void> putOff(UnsettledCustomer customer, Instant notBefore) {
        return putOff(Map.of(customer, notBefore));
    }

    /// @param customers with the moment before which none of them is looked at
    Uni<Void> putOff(Map<UnsettledCustomer, Instant> customers) {
        return rows.write(
                PUT_OFF,
                customers.entrySet().stream()
                        .map(one -> new PutOffCustomer(
                                one.getKey().customerId(), one.getKey().mark(), one.getValue()))
                        .toList());
    }
}
