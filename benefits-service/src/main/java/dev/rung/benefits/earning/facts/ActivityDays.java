package dev.rung.benefits.earning.facts;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import dev.rung.platform.rows.JsonRows;
import dev.rung.platform.store.Store;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.UUID;

/// The days on which customers bought or spent: they paid for an order, or set points aside that they redeemed
/// then. A refund, or a redemption that was taken back later, does not undo the day. Whether an action earned,
/// and so counts too, is for the rules to say.
@ApplicationScoped
public class ActivityDays {

    private static final String OF = """
            with q as (
                select * from jsonb_to_recordset(:rows) as q(customer_id uuid, zone text))
            select q.customer_id, cast(f.occurred_at at time zone q.zone as date) as day
            from q join facts f on f.customer_id = q.customer_id and f.kind = 'paid'
            union
            select q.customer_id, cast(s.reserved_at at time zone q.zone as date)
            from q join spends s on s.customer_id = q.customer_id and s.state = 'redeemed'""";

    private final JsonRows rows;
    private final Store store;

    ActivityDays(JsonRows rows, Store store) {
        this.rows = rows;
        this.store = store;
    }

    public Uni<Map<UUID, NavigableSet<LocalDate>>> of(Collection<UUID> customers) {
        var asked = customers.stream()
                .map(customer -> new AskedCustomer(customer, store.zone().getId()))
                .toList();
        return rows.read(OF, asked, ActivityDay.class)
                .map(found -> found.stream()
                        .collect(groupingBy(
                                ActivityDay::customerId, mapping(ActivityDay::day, toCollection(TreeSet::new)))));
    }

    @RegisterForReflection
    record AskedCustomer(UUID customerId, String zone) {}

    @RegisterForReflection
    record ActivityDay(UUID customerId, LocalDate day) {}
}
