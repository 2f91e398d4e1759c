package dev.rung.benefits.earning;

import dev.rung.benefits.earning.Fact.Refunded;
import dev.rung.benefits.rows.Rows;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class UnmatchedRefunds {

    private static final String FORGET = """
            delete from unmatched_refunds where event_id in (
                select r.event_id from jsonb_to_recordset(:rows) as r(event_id uuid))""";

    private static final String KEEP = """
            insert into unmatched_refunds (event_id, customer_id, order_id, amount, occurred_at)
            select event_id, customer_id, order_id, amount, occurred_at
            from jsonb_to_recordset(:rows) as r(
                event_id uuid, customer_id uuid, order_id text, amount numeric, occurred_at timestamptz)""";

    private static final String OF_CUSTOMER = """
            select u.event_id, u.customer_id, u.order_id, u.amount, u.occurred_at
            from unmatched_refunds u
            where customer_id in (select w.id from jsonb_to_recordset(:rows) as w(id uuid))
            order by occurred_at desc, event_id""";

    private final Rows rows;

    UnmatchedRefunds(Rows rows) {
        this.rows = rows;
    }

    /// Of the refunds among these facts, those still unmatched and no others are kept.
    Uni<Void> replace(Collection<Fact> looked, Collection<UnmatchedRefund> unmatched) {
        var refunds = looked.stream()
                .filter(Refunded.class::isInstance)
                .map(refund -> new Looked(refund.eventId()))
                .toList();
        return rows.write(FORGET, refunds).chain(() -> rows.write(KEEP, unmatched));
    }

    Uni<List<UnmatchedRefund>> of(UUID customerId) {
        return rows.read(OF_CUSTOMER, List.of(new Whose(customerId)), UnmatchedRefund.class);
    }

    @RegisterForReflection
    record Looked(UUID eventId) {}

    @RegisterForReflection
    record Whose(UUID id) {}
}
