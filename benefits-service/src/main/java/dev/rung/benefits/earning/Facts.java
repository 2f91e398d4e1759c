package dev.rung.benefits.earning;

import dev.rung.benefits.ledger.DueLot;
import dev.rung.benefits.rows.Rows;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// All facts ever told, each once.
@ApplicationScoped
class Facts {

    private static final String KEEP = """
            insert into facts (event_id, customer_id, kind, order_id, amount, tier, rank, tier_before, occurred_at)
            select event_id, customer_id, kind, order_id, amount, tier, rank, tier_before, occurred_at
            from jsonb_to_recordset(:rows) as r(
                event_id uuid, customer_id uuid, kind text, order_id text, amount numeric, tier text, rank int,
                tier_before text, occurred_at timestamptz)
            on conflict (event_id) do nothing
            returning event_id""";

    /// A tier, or a refund that names no order, may concern every order of its customer; a customer with such a
    /// refund is looked at as a whole. Otherwise orders do not touch each other, and a customer's thousandth order
    /// costs no more than the first.
    private static final String AROUND = """
            with touched as (
                select distinct customer_id, order_id
                from jsonb_to_recordset(:rows) as t(customer_id uuid, order_id text)),
            whole as (
                select customer_id from touched where order_id is null
                union
                select t.customer_id from touched t join facts f on f.customer_id = t.customer_id and f.order_id is null
                where f.kind = 'refunded'),
            parts as (
                select * from touched where customer_id not in (select customer_id from whole)),
            found as (
                select f.* from facts f join whole using (customer_id)
                union all
                select f.* from facts f join parts p on f.customer_id = p.customer_id and f.order_id = p.order_id
                union all
                select f.* from facts f
                where f.order_id is null and f.customer_id in (select customer_id from parts))
            select event_id, customer_id, kind, order_id, amount, tier, rank, tier_before, occurred_at from found""";

    private final Rows rows;

    Facts(Rows rows) {
        this.rows = rows;
    }

    /// @return those that nobody told before
    Uni<List<Fact>> keep(Collection<Fact> told) {
        return rows.read(KEEP, told.stream().map(FactRow::of).toList(), Kept.class)
                .map(kept -> kept.stream().map(Kept::eventId).collect(Collectors.toSet()))
                .map(kept -> onceEach(told, kept));
    }

    /// @return all that is known and may concern the same orders
    Uni<List<Fact>> around(Collection<Fact> news) {
        return aroundOrders(news.stream()
                .map(fact -> new Touched(fact.customerId(), fact.orderId()))
                .toList());
    }

    Uni<List<Fact>> aroundLots(Collection<DueLot> lots) {
        return aroundOrders(lots);
    }

    private Uni<List<Fact>> aroundOrders(Collection<?> touched) {
        return rows.read(AROUND, touched, FactRow.class)
                .map(found -> found.stream().map(FactRow::fact).toList());
    }

    private static List<Fact> onceEach(Collection<Fact> told, Set<UUID> kept) {
        return told.stream().filter(fact -> kept.remove(fact.eventId())).toList();
    }

    @RegisterForReflection
    record Kept(UUID eventId) {}

    @RegisterForReflection
    record Touched(UUID customerId, @Nullable String orderId) {}
}
