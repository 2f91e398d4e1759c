package dev.rung.benefits.closing;

import dev.rung.platform.rows.JsonRows;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The sums of a month's postings, by the shop of their causes.
@ApplicationScoped
class MonthSums {

    /// An order is sold for one price, with its goods and its points; each is a performance obligation of its
    /// own. The price is split in proportion to what each would sell for alone:
    ///
    /// points' share = price × S / (price + S), where S = points × price of a point × redemption rate
    ///
    /// Sources: IFRS 15, paragraphs 74 to 80 (allocation on stand-alone selling prices) and B39 to B43 (a
    /// material right; B42: its stand-alone price is adjusted for the likelihood that it is exercised), with
    /// example 52 (loyalty programme); 企业会计准则第14号——收入(2017) 第二十条至第二十二条 and 第三十五条 (附有客户额外购买选择权的销售). The goods'
    /// own stand-alone price is what was paid for them. Each order is rounded half up by itself, so that
    /// every line can be traced to orders. Points that a later fact gives to an order, such as a tier told
    /// late, are part of its sale too: their share is what the order's share grows by, at the same price.
    private static final String MOVED = """
            with q as (
                select cast(cast(:month as text) as date) as month, cast(cast(:point as text) as numeric) as point,
                       cast(cast(:rate as text) as numeric) as rate, cast(:digits as int) as digits),
            moved as (
                select t.shop, t.kind, t.customer_id, t.source_kind, t.source_id, e.account, e.points,
                       t.source_kind = 'order' and t.kind in ('earn', 'adjust') and t.cause <> 'decision' as of_order
                from q join transactions t on t.booked_in = q.month join entries e on e.transaction_id = t.id),
            orders as (
                select shop, customer_id, source_id, -sum(points) as points
                from moved where account = 'programme' and of_order
                group by shop, customer_id, source_id),
            priced as (
                select o.shop, o.points, coalesce(p.price, 0) as price, (b.points + o.points) * q.point * q.rate as alone,
                       b.points * q.point * q.rate as alone_before, q.digits
                from orders o cross join q cross join lateral (
                    select coalesce(-sum(e.points), 0) as points
                    from transactions t join entries e on e.transaction_id = t.id and e.account = 'programme'
                    where t.customer_id = o.customer_id and t.source_kind = 'order' and t.source_id = o.source_id
                      and t.kind in ('earn', 'adjust') and t.cause <> 'decision' and t.booked_in < q.month) b
                cross join lateral (
                    select coalesce(max(amount) filter (where payment_id is null), sum(amount)) as price
                    from (
                        select distinct on (f.payment_id) f.payment_id, f.amount from facts f
                        where f.customer_id = o.customer_id and f.source_kind = 'order' and f.source_id = o.source_id
                          and f.kind = 'paid'
                        order by f.payment_id, f.occurred_at, as_java_orders(f.event_id)) paid) p),
            split as (
                select shop, sum(points) as points,
                       sum(case when price + alone > 0 then round(price * alone / (price + alone), digits) else 0 end
                           - case when price + alone_before > 0
                                  then round(price * alone_before / (price + alone_before), digits) else 0 end) as amount
                from priced group by shop),
            sums as (
                select shop,
                       coalesce(-sum(points) filter (where account = 'programme' and (kind = 'earn' or of_order)), 0) as earned,
                       coalesce(sum(points) filter (where account = 'programme' and kind = 'reverse'), 0) as reversed,
                       coalesce(sum(points) filter (where account = 'redeemed'), 0) as redeemed,
                       coalesce(sum(points) filter (where account = 'expired'), 0) as expired,
                       coalesce(-sum(points) filter (where account = 'programme' and kind not in ('earn', 'reverse') and not of_order), 0)
                           - coalesce(sum(points) filter (where account = 'withdrawn'), 0) as adjusted
                from moved group by shop)
            select s.*, coalesce(d.points, 0) as of_orders, coalesce(d.amount, 0) as order_amount
            from sums s left join split d on d.shop is not distinct from s.shop
            order by s.shop nulls first""";

    private static final String OUTSTANDING_BEFORE = """
            select t.shop, sum(e.points) as points
            from transactions t join entries e on e.transaction_id = t.id and e.account in ('pending', 'available', 'reserved')
            where t.booked_in < cast(cast(:month as text) as date)
            group by t.shop order by t.shop nulls first""";

    private final JsonRows rows;

    MonthSums(JsonRows rows) {
        this.rows = rows;
    }

    /// @param ofOrders those of the earned points that orders earned
    /// @param orderAmount the points' share of the price of those orders
    @RegisterForReflection
    record MovedSums(
            @Nullable String shop,
            long earned,
            long reversed,
            long redeemed,
            long expired,
            long adjusted,
            long ofOrders,
            BigDecimal orderAmount) {}

    @RegisterForReflection
    record OpeningSums(@Nullable String shop, long points) {}

    Uni<List<MovedSums>> moved(YearMonth month, PointValue value) {
        return rows.read(
                MOVED,
                Map.of(
                        "month", month.atDay(1).toString(),
                        "point", value.pricePerPoint().toPlainString(),
                        "rate", value.redemptionRate().toPlainString(),
                        "digits", value.digits()),
                MovedSums.class);
    }

    /// Reads all that was booked before the month.
    Uni<List<OpeningSums>> outstandingBefore(YearMonth month) {
        return rows.read(OUTSTANDING_BEFORE, Map.of("month", month.atDay(1).toString()), OpeningSums.class);
    }
}
