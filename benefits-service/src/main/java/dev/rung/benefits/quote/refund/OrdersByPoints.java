package dev.rung.benefits.quote.refund;

import dev.rung.benefits.ledger.LotHolder;
import dev.rung.benefits.ledger.lot.Source;
import dev.rung.benefits.ledger.lot.SourceKind;
import dev.rung.benefits.quote.refund.PointsReturnPolicy.PaidByPoints;
import dev.rung.benefits.quote.refund.ToldOfOrder.ToldFact;
import dev.rung.platform.rows.JsonRows;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Everything told of orders, and those of them that points paid.
@ApplicationScoped
public class OrdersByPoints {

    /// A refund of the order may be another order's: all events of it are read that name one.
    private static final String TOLD = """
            with whole as (select whole_of(cast(cast(:customer as text) as uuid)) as ids),
            of_order as (
                select f.* from facts f, whole w
                where f.customer_id = any (w.ids) and f.source_kind = 'order' and f.source_id = cast(:order as text)
                  and f.kind in ('paid', 'cancelled', 'refunded'))
            select o.event_id, o.source_id as order_id, o.kind, o.occurred_at, o.amount, o.total, o.refund_id
            from of_order o
            union
            select f.event_id, f.source_id, f.kind, f.occurred_at, f.amount, f.total, f.refund_id
            from facts f, whole w
            where f.customer_id = any (w.ids) and f.refund_id in (select o.refund_id from of_order o)
              and f.source_kind = 'order' and f.source_id is not null""";

    /// Of the order and of all that are told of by its refunds, by theirs, and so on.
    private static final String RELATED = """
            with recursive whole as (select whole_of(cast(cast(:customer as text) as uuid)) as ids),
            related(order_id) as (
                select cast(:order as text)
                union
                select t.source_id
                from related r
                cross join whole w
                join facts f on f.customer_id = any (w.ids) and f.source_id = r.order_id and f.kind = 'refunded'
                join facts t on t.customer_id = any (w.ids) and t.refund_id = f.refund_id
                where t.source_kind = 'order' and t.source_id is not null)
            select o.quote_id, o.customer_id, o.external_id, o.order_id, o.shop, o.points, o.points_value, o.total, o.pays_from,
                   o.state = 'cancelled' as cancelled
            from quoted_orders o, whole w
            where o.customer_id = any (w.ids) and o.points > 0
              and (o.state = 'paid' or o.state = 'cancelled' and o.paid)
              and o.order_id in (select r.order_id from related r)
            order by o.confirmed_at, o.quote_id""";

    private final JsonRows rows;

    OrdersByPoints(JsonRows rows) {
        this.rows = rows;
    }

    /// An order that was paid.
    ///
    /// @param total what is to be paid beside the points
    /// @param cancelled after it was paid: all of its points are to come back
    @RegisterForReflection
    record OrderByPoints(
            UUID quoteId,
            UUID customerId,
            String externalId,
            String orderId,
            @Nullable String shop,
            long points,
            BigDecimal pointsValue,
            BigDecimal total,
            Instant paysFrom,
            boolean cancelled) {

        LotHolder holder() {
            return new LotHolder(customerId, externalId);
        }

        Source source() {
            return new Source(SourceKind.QUOTE, quoteId.toString(), shop);
        }

        long due(ToldOfOrder told) {
            return cancelled ? points : PointsReturnPolicy.back(new PaidByPoints(points, pointsValue, total), told);
        }
    }

    /// @param paysFrom earlier payments, and what went back of them, are of another price
    public Uni<ToldOfOrder> told(UUID customerId, String orderId, Instant paysFrom) {
        return rows.read(TOLD, Map.of("customer", customerId.toString(), "order", orderId), ToldFact.class)
                .map(facts -> new ToldOfOrder(orderId, facts, paysFrom));
    }

    /// The order and those for which its refunds were told too: all of them that were paid, by points too.
    Uni<List<OrderByPoints>> related(UUID customerId, String orderId) {
        return rows.read(RELATED, Map.of("customer", customerId.toString(), "order", orderId), OrderByPoints.class);
    }
}
