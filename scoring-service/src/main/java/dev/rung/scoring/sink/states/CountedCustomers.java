package dev.rung.scoring.sink.states;

import dev.rung.scoring.sink.RowWriter;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/// Tables `counted_customers` and `paid_orders`: whoever counts in reports, with their orders.
///
/// Only the state that lies in `customer_states` is written here, so an older one changes nothing, and the same
/// again changes nothing either. Deletes customers who were merged into another, with their orders.
@ApplicationScoped
class CountedCustomers {

    /// Answers with those whose orders are not what they were: what is selected was there before.
    private static final String KEEP = """
        with told as (
            select t.* from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as t(
                "customerId" uuid, "atOffset" bigint, revision bigint, counts boolean, tier text, "tierSince" date,
                "firstSeenOn" date, "firstPaidOn" date, "lastPaidOn" date, lifecycle text, reasons jsonb,
                "ordersDigest" uuid)
            join customer_states s on s.customer_id = t."customerId" and s.at_offset = t."atOffset"
                and s.revision = t.revision
        ), parts as (
            delete from counted_customers c using told t where c.customer_id = t."customerId" and not t.counts
        ), counted as (
            insert into counted_customers as kept (customer_id, tier, tier_since, first_seen_on, first_paid_on,
                                                   last_paid_on, lifecycle, reasons, orders_digest)
            select "customerId", tier, "tierSince", "firstSeenOn", "firstPaidOn", "lastPaidOn", lifecycle, reasons,
                   "ordersDigest"
            from told where counts order by 1
            on conflict (customer_id) do update
                set tier = excluded.tier, tier_since = excluded.tier_since, first_seen_on = excluded.first_seen_on,
                    first_paid_on = excluded.first_paid_on, last_paid_on = excluded.last_paid_on,
                    lifecycle = excluded.lifecycle, reasons = excluded.reasons,
                    orders_digest = excluded.orders_digest
                where kept is distinct from excluded
        )
        select cast(t."customerId" as text)
        from told t left join counted_customers before on before.customer_id = t."customerId"
        where t.counts and before.orders_digest is distinct from t."ordersDigest"
        """;

    private static final String TOLD = """
        with told as (
            select customer."customerId" as customer_id, o.key as order_key, o."paidOn" as paid_on, o.amount, o.refunded
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as customer("customerId" uuid, orders jsonb)
            left join jsonb_to_recordset(customer.orders)
                as o(key bigint, "paidOn" date, amount numeric, refunded numeric) on true)
        """;

    private static final String FORGET = TOLD + """
        delete from paid_orders p
        where customer_id in (select customer_id from told) and not exists (
            select from told where told.customer_id = p.customer_id and told.order_key = p.order_key)
        """;

    private static final String ADD = TOLD + """
        insert into paid_orders as kept (customer_id, order_key, paid_on, amount, refunded)
        select customer_id, order_key, paid_on, amount, refunded from told where order_key is not null order by 1, 2
        on conflict (customer_id, order_key) do update
            set paid_on = excluded.paid_on, amount = excluded.amount, refunded = excluded.refunded
            where kept is distinct from excluded
        """;

    private final RowWriter rows;

    CountedCustomers(RowWriter rows) {
        this.rows = rows;
    }

    /// Must be called by who holds the lock on the states of these customers.
    Uni<Void> write(List<CountedCustomer> customers) {
        return rows.ask(KEEP, customers, CountedCustomer.class)
                .chain(changed -> keepOrders(Set.copyOf(changed), customers));
    }

    private Uni<Void> keepOrders(Set<String> changed, List<CountedCustomer> customers) {
        var orders = customers.stream()
                .map(CountedCustomer::orders)
                .filter(each -> changed.contains(each.customerId().toString()))
                .toList();
        return rows.write(FORGET, orders, CustomerOrders.class)
                .chain(() -> rows.write(ADD, orders, CustomerOrders.class));
    }
}
