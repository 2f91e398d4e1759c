package dev.rung.benefits.ledger;

import dev.rung.platform.rows.JsonRows;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// Lots whose points become available, and lots with points left whose last day is over.
@ApplicationScoped
class DueLots {

    /// Ordered so that each page starts where the last one ended: a scan reads every lot once, and ends whether
    /// or not the lots were settled.
    private static final String NEXT = """
            with q as (
                select * from jsonb_to_recordset(:rows) as r(today date, day date, customer_id uuid, most int)),
            due as (
                select active_from as day, customer_id from lots where pending > 0
                union all
                select expires_on + 1, customer_id from lots where pending > 0 or available > 0)
            select distinct day, customer_id from due
            where day <= (select today from q)
              and (day, customer_id) > ((select day from q), (select customer_id from q))
            order by day, customer_id
            limit (select most from q)""";

    private static final String OF = """
            select l.customer_id, jsonb_build_object('kind', l.source_kind, 'id', l.source_id, 'shop', l.shop) as source
            from jsonb_to_recordset(:rows) as q(customer_id uuid, today date)
            join lots l on l.customer_id = q.customer_id
             and (l.pending > 0 and l.active_from <= q.today
                  or (l.pending > 0 or l.available > 0) and l.expires_on < q.today)""";

    private final JsonRows rows;

    DueLots(JsonRows rows) {
        this.rows = rows;
    }

    Uni<List<DueCustomer>> next(LocalDate today, DueCustomer after, int most) {
        return rows.read(NEXT, List.of(new Page(today, after.day(), after.customerId(), most)), DueCustomer.class);
    }

    Uni<List<DueLot>> of(Collection<UUID> customers, LocalDate today) {
        return customers.isEmpty()
                ? Uni.createFrom().item(List.of())
                : rows.read(
                        OF,
                        customers.stream()
                                .map(one -> new CustomerDay(one, today))
                                .toList(),
                        DueLot.class);
    }

    @RegisterForReflection
    record Page(LocalDate today, LocalDate day, UUID customerId, int most) {}

    @RegisterForReflection
    record CustomerDay(UUID customerId, LocalDate today) {}
}
