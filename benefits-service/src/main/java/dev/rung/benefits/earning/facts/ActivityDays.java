package dev.rung.benefits.earning.facts;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import dev.rung.platform.rows.JsonRows;
import dev.rung.platform.store.Store;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

/// The days on which customers bought or spent: they paid for an order while they took part, or set points aside that
/// they redeemed then. A refund, or a redemption that was taken back later, does not undo the day. Whether an action
/// earned, and so counts too, is for the rules to say. Of points of others who were one with them, it is a day of both.
@ApplicationScoped
public class ActivityDays {

    private static final String OF = """
            with q as (
                select cast(asked as uuid) as customer_id from jsonb_array_elements_text(:rows) as asked)
            select q.customer_id, f.occurred_at as moment, false as spent
            from q join facts f on f.customer_id = q.customer_id and f.kind = 'paid'
            union
            select q.customer_id, s.reserved_at, true
            from q join spends s on s.customer_id = q.customer_id and s.state = 'redeemed'
            union
            select q.customer_id, s.reserved_at, true
            from q join spends s on s.spender = q.customer_id and s.state = 'redeemed'""";

    private final JsonRows rows;
    private final Store store;

    ActivityDays(JsonRows rows, Store store) {
        this.rows = rows;
        this.store = store;
    }

    /// @param earnsAt the moments at which a customer earns
    public Uni<Map<UUID, NavigableSet<LocalDate>>> of(
            Collection<UUID> customers, Function<UUID, Predicate<Instant>> earnsAt) {
        return rows.read(OF, customers, ActivityMoment.class)
                .map(found -> found.stream()
                        .filter(one ->
                                one.spent() || earnsAt.apply(one.customerId()).test(one.moment()))
                        .collect(groupingBy(
                                ActivityMoment::customerId,
                                mapping(
                                        one -> LocalDate.ofInstant(one.moment(), store.zone()),
                                        toCollection(TreeSet::new)))));
    }

    @RegisterForReflection
    record ActivityMoment(UUID customerId, Instant moment, boolean spent) {}
}
