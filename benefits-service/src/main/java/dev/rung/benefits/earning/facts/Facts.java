package dev.rung.benefits.earning.facts;

import dev.rung.benefits.earning.facts.Fact.Acted;
import dev.rung.benefits.earning.facts.Fact.OfOrder;
import dev.rung.benefits.ledger.DueLot;
import dev.rung.benefits.ledger.lot.SourceKind;
import dev.rung.platform.rows.JsonRows;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Every fact about orders and actions, each once.
@ApplicationScoped
public class Facts {

    private static final String INSERT = """
            insert into facts (event_id, customer_id, kind, source_kind, source_id, shop, payment_id, refund_id, amount, total,
                               occurred_at)
            select event_id, customer_id, kind, coalesce(source ->> 'kind', 'order'), source ->> 'id', shop, payment_id,
                   refund_id, amount, total, occurred_at
            from jsonb_to_recordset(:rows) as r(
                event_id uuid, customer_id uuid, kind text, source jsonb, shop text, payment_id text, refund_id text,
                amount numeric, total numeric, occurred_at timestamptz)
            on conflict (event_id) do nothing
            returning event_id""";

    /// A tier path, or a refund that names no order, may concern every order of its customer: all facts of that
    /// customer are read. Otherwise orders are independent, and a customer's thousandth order costs no more
    /// than the first, with one exception: a refund that was reported several times takes from the order of its
    /// earliest report. So when a refund is reported again, the order that it took from before is read too; and
    /// for each refund of an order that is read, the report that counts. That makes two orders for a refund,
    /// however often it is reported.
    private static final String RELATED = """
            with told as (
                select distinct customer_id, source_id, event_id
                from jsonb_to_recordset(:rows) as t(customer_id uuid, source_id text, event_id uuid)),
            whole as (
                select customer_id from told where source_id is null
                union
                select t.customer_id from told t join facts f on f.customer_id = t.customer_id and f.source_id is null),
            touched as (
                select customer_id, source_id from told where customer_id not in (select customer_id from whole)
                union
                select before.customer_id, before.source_id
                from told t
                join facts n on n.event_id = t.event_id and n.kind = 'refunded'
                cross join lateral (
                    select f.customer_id, f.source_id from facts f
                    where f.customer_id = n.customer_id and f.refund_id = n.refund_id
                      and f.event_id not in (select event_id from told where event_id is not null)
                    order by f.occurred_at, as_java_orders(f.event_id) limit 1) before
                where t.customer_id not in (select customer_id from whole)),
            of_orders as (
                select f.* from facts f join touched t on f.customer_id = t.customer_id and f.source_id = t.source_id),
            standing as (
                select s.*
                from (select distinct customer_id, refund_id from of_orders where refund_id is not null) r
                cross join lateral (
                    select f.* from facts f where f.customer_id = r.customer_id and f.refund_id = r.refund_id
                    order by f.occurred_at, as_java_orders(f.event_id) limit 1) s),
            found as (
                select f.* from facts f join whole using (customer_id)
                union
                select * from of_orders
                union
                select * from standing)
            select event_id, customer_id, kind,
                   case when source_id is not null
                       then jsonb_build_object('kind', source_kind, 'id', source_id, 'shop', shop) end as source,
                   shop, payment_id, refund_id, amount, total, occurred_at
            from found where source_kind = 'order'""";

    private final JsonRows rows;

    Facts(JsonRows rows) {
        this.rows = rows;
    }

    /// Adds the facts about orders and actions.
    ///
    /// @return those that were not known before
    public Uni<List<Fact>> addNew(Collection<Fact> reported) {
        var stored = Stream.concat(
                        OrderBooks.only(OfOrder.class, reported).map(FactRow::of),
                        OrderBooks.only(Acted.class, reported).map(FactRow::of))
                .toList();
        return stored.isEmpty()
                ? Uni.createFrom().item(List.of())
                : rows.read(INSERT, stored, InsertedFact.class)
                        .map(inserted ->
                                inserted.stream().map(InsertedFact::eventId).collect(Collectors.toSet()))
                        .map(inserted -> newOnly(reported, inserted));
    }

    public Uni<List<OfOrder>> of(UUID customerId) {
        return of(List.of(customerId));
    }

    public Uni<List<OfOrder>> of(Collection<UUID> customers) {
        return relatedTo(customers.stream()
                .map(customer -> new TouchedFacts(customer, null, null))
                .toList());
    }

    /// @param news facts that were just added
    /// @return every known fact that may concern the same orders; of other orders only refunds
    public Uni<List<OfOrder>> related(Collection<Fact> news) {
        return relatedTo(news.stream()
                .filter(fact -> !(fact instanceof Acted))
                .map(TouchedFacts::by)
                .toList());
    }

    public Uni<List<OfOrder>> relatedToLots(Collection<DueLot> lots) {
        return relatedTo(lots.stream()
                .filter(lot -> lot.source().kind() == SourceKind.ORDER)
                .map(lot -> new TouchedFacts(lot.customerId(), lot.source().id(), null))
                .toList());
    }

    private Uni<List<OfOrder>> relatedTo(Collection<?> touched) {
        return touched.isEmpty()
                ? Uni.createFrom().item(List.of())
                : rows.read(RELATED, touched, FactRow.class)
                        .map(found -> found.stream().map(FactRow::fact).toList());
    }

    private static List<Fact> newOnly(Collection<Fact> reported, Set<UUID> inserted) {
        return reported.stream().filter(fact -> inserted.remove(fact.eventId())).toList();
    }

    @RegisterForReflection
    record InsertedFact(UUID eventId) {}

    @RegisterForReflection
    record TouchedFacts(
            UUID customerId,
            @Nullable String sourceId,
            @Nullable UUID eventId) {

        static TouchedFacts by(Fact fact) {
            var source = fact.source();
            return new TouchedFacts(fact.customerId(), source == null ? null : source.id(), fact.eventId());
        }
    }
}
