package dev.rung.benefits.quote.confirmation;

import dev.rung.platform.problem.Problem;
import dev.rung.platform.rows.JsonRows;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// All orders that ever had the benefits of a quote.
@ApplicationScoped
class QuotedOrders {

    private static final String COLUMNS = """
            select o.id, o.customer_id, o.external_id, o.quote_id, o.order_id, o.total, o.currency, o.points, o.coupons,
                   o.points_value, o.entitlement_id, o.use_id, o.sender, o.confirmed_at, o.pays_from, o.shop,
                   o.state, o.held_until, o.paid, o.at
            from quoted_orders o\n""";

    private static final String BY_QUOTE = COLUMNS + "where o.quote_id = cast(cast(:quote as text) as uuid)";

    private static final String RELATED = BY_QUOTE + """
             or o.customer_id = any (whole_of(cast(cast(:customer as text) as uuid))) and o.order_id = cast(:order as text)""";

    /// The database refuses a quote's second order, whatever goes wrong. What was told before counts at once.
    private static final String ADD = """
            insert into quoted_orders (id, customer_id, external_id, quote_id, order_id, total, currency, points, points_value,
                                       coupons, entitlement_id, use_id, sender, confirmed_at, pays_from, shop, state, held_until, paid, at,
                                       told)
            select r.id, r.customer_id, r.external_id, r.quote_id, r.order_id, r.total, r.currency, r.points, r.points_value,
                   r.coupons, r.entitlement_id, r.use_id, r.sender, r.confirmed_at, r.pays_from, r.shop, r.state, r.held_until,
                   r.paid, r.at, exists (
                       select from facts f
                       where f.customer_id = any (whole_of(r.customer_id)) and f.source_kind = 'order' and f.source_id = r.order_id
                         and f.kind in ('paid', 'cancelled'))
            from jsonb_to_recordset(:rows) as r(
                id uuid, customer_id uuid, external_id text, quote_id uuid, order_id text, total numeric, currency text,
                points bigint, points_value numeric, coupons jsonb, entitlement_id uuid, use_id uuid, sender text, confirmed_at timestamptz,
                pays_from timestamptz, shop text, state text, held_until timestamptz, paid boolean, at timestamptz)""";

    private static final String SAVE = """
            update quoted_orders o
            set state = r.state, held_until = coalesce(r.held_until, o.held_until), paid = r.paid, at = r.at
            from jsonb_to_recordset(:rows)
                as r(id uuid, state text, held_until timestamptz, paid boolean, at timestamptz)
            where o.id = r.id""";

    private static final String LOOKED_AT = """
            update quoted_orders o set told = false from jsonb_to_recordset(:rows) as r(id uuid) where o.id = r.id""";

    private static final String DUE = """
            select o.quote_id from quoted_orders o
            where o.told and o.quote_id > cast(cast(:after as text) as uuid)
            union
            select o.quote_id from quoted_orders o
            where o.state = 'reserved' and o.held_until <= cast(cast(:until as text) as timestamptz)
              and o.quote_id > cast(cast(:after as text) as uuid)
            order by quote_id limit cast(:most as int)""";

    private static final String PAID_LATE = """
            update quoted_orders o set paid_late = true from jsonb_to_recordset(:rows) as r(id uuid)
            where o.id = r.id and not o.paid_late""";

    private final JsonRows rows;

    QuotedOrders(JsonRows rows) {
        this.rows = rows;
    }

    @RegisterForReflection
    record OrderId(UUID id) {}

    @RegisterForReflection
    record DueOrder(UUID quoteId) {}

    Uni<Optional<QuotedOrder>> byQuote(UUID quoteId) {
        return rows.read(BY_QUOTE, Map.of("quote", quoteId.toString()), QuotedOrderRow.class)
                .map(found -> found.stream().findFirst().map(QuotedOrderRow::order));
    }

    static RuntimeException unknown() {
        return Problem.of(404, "quote-not-accepted").asException();
    }

    /// Those that had this quote, or that are the customer's and called so.
    Uni<List<QuotedOrder>> related(UUID quoteId, UUID customerId, String orderId) {
        return rows.read(
                        RELATED,
                        Map.of("quote", quoteId.toString(), "customer", customerId.toString(), "order", orderId),
                        QuotedOrderRow.class)
                .map(found -> found.stream().map(QuotedOrderRow::order).toList());
    }

    /// Quotes whose orders were paid, cancelled or refunded since they were looked at, or whose time was over before
    /// that moment.
    Uni<List<UUID>> due(UUID after, Instant until, int most) {
        return rows.read(
                        DUE, Map.of("after", after.toString(), "until", until.toString(), "most", most), DueOrder.class)
                .map(found -> found.stream().map(DueOrder::quoteId).toList());
    }

    Uni<Void> add(QuotedOrder order) {
        return rows.write(ADD, List.of(QuotedOrderRow.of(order)));
    }

    Uni<Void> save(QuotedOrder order) {
        return rows.write(SAVE, List.of(QuotedOrderRow.of(order)));
    }

    /// @return whether nobody has noted it before
    Uni<Boolean> paidLate(QuotedOrder order) {
        return rows.update(PAID_LATE, List.of(new OrderId(order.id()))).map(noted -> noted == 1);
    }

    Uni<Void> lookedAt(QuotedOrder order) {
        return rows.write(LOOKED_AT, List.of(new OrderId(order.id())));
    }
}
