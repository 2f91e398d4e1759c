package dev.rung.benefits.statement;

import dev.rung.platform.rows.JsonRows;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Reads the ledger, of a customer and of whoever is one with them. Needs the caller's session.
@ApplicationScoped
class Statements {

    /// Right at every moment: what came to its end is not counted, though the timer that
    /// posts it may still be due.
    private static final String BALANCE = """
            select b.available - coalesce(ended.available, 0) as available, b.pending - coalesce(ended.pending, 0) as pending,
                   b.reserved,
                   coalesce((
                       select jsonb_agg(jsonb_build_object('points', e.points, 'on', e.expires_on) order by e.expires_on)
                       from (
                           select sum(available) as points, expires_on from lots l
                           where l.customer_id = any (q.whole) and l.available > 0 and l.expires_on >= q.today
                           group by expires_on) e), '[]') as expiring,
                   coalesce((
                       select jsonb_agg(jsonb_build_object('points', a.points, 'on', a.active_from) order by a.active_from)
                       from (
                           select sum(pending) as points, active_from from lots l
                           where l.customer_id = any (q.whole) and l.pending > 0 and l.expires_on >= q.today
                           group by active_from) a), '[]') as activating
            from (
                select whole_of(r.customer_id) as whole, r.today
                from jsonb_to_recordset(:rows) as r(customer_id uuid, today date)) q
            cross join lateral (
                select sum(available) as available, sum(pending) as pending, sum(reserved) as reserved
                from balances where customer_id = any (q.whole) having count(*) > 0) b
            cross join lateral (
                select sum(greatest(l.available, 0)) as available, sum(l.pending) as pending from lots l
                where l.customer_id = any (q.whole) and l.expires_on < q.today
                  and (l.available > 0 or l.pending > 0)) ended""";

    /// An inviter is not told in which shop their friend ordered.
    private static final String SHOP_OF = "case when t.source_kind <> 'referral' then %s end";

    /// An entry of transaction `t` that makes change `e`.
    private static final String ENTRY = """
            t.id, t.number, t.kind,
            case when t.kind in ('activate', 'reserve', 'release', 'restore') then e.available
                 when t.kind = 'redeem' then e.reserved
                 when t.kind = 'extend' then x.points
                 else e.pending + e.available end as points,
            e.pending, e.available, e.reserved,
            jsonb_build_object('kind', t.source_kind, 'id', t.source_id, 'shop', %s) as source,
            case t.source_kind
                when 'order' then t.source_id
                when 'quote' then (
                    select o.order_id from quoted_orders o
                    where o.quote_id = cast(case t.source_kind when 'quote' then t.source_id end as uuid))
            end as order_id,
            t.rule_version, t.tier, t.multiplier, t.benefit, t.benefit_multiplier, t.cause,
            (select a.reason from adjustments a
             where a.id = case t.source_kind when 'adjustment' then cast(t.source_id as uuid) end) as reason,
            x.extended_until, t.occurred_at, t.recorded_at,
            case when t.customer_id <> q.customer_id then (
                select k.external_id from known_customer k where k.customer_id = t.customer_id)
            end as part
            """.formatted(SHOP_OF.formatted("t.shop"));

    /// Which lots last longer is no movement of points, and stands beside the entries.
    private static final String EXTENSION = """
            select sum(points) as points, max(last_day) as extended_until from extended_lots where transaction_id = t.id
            """;

    private static final String CHANGE = """
            select coalesce(sum(points) filter (where account = 'pending'), 0) as pending,
                   coalesce(sum(points) filter (where account = 'available'), 0) as available,
                   coalesce(sum(points) filter (where account = 'reserved'), 0) as reserved
            from entries where transaction_id = t.id
            """;

    private static final String ENTRIES = """
            select %s
            from jsonb_to_recordset(:rows) as q(customer_id uuid, before bigint, most int)
            cross join lateral (
                select own.* from unnest(whole_of(q.customer_id)) as m(customer_id)
                cross join lateral (
                    select * from transactions
                    where transactions.customer_id = m.customer_id and (q.before is null or transactions.number < q.before)
                    order by transactions.number desc
                    limit q.most) own
                order by own.number desc
                limit q.most) t
            cross join lateral (%s) e
            cross join lateral (%s) x
            order by t.number desc""".formatted(ENTRY, CHANGE, EXTENSION);

    /// Sources by when they began, the latest first: their place does not change while pages are read.
    private static final String SOURCES = """
            select min(t.number) as number,
                   jsonb_build_object('kind', t.source_kind, 'id', t.source_id, 'shop', %s) as source,
                   min(t.occurred_at) as since, max(t.occurred_at) as latest_at, min(l.expires_on) as expires_on,
                   min(l.active_from) filter (where l.pending > 0) as active_from,
                   sum(e.pending) as pending, sum(e.available) as available, sum(e.reserved) as reserved,
                   jsonb_agg((select to_jsonb(entry) from (select %s) entry) order by t.number desc) as entries
            from jsonb_to_recordset(:rows) as q(customer_id uuid, before bigint, most int)
            cross join lateral (
                select source_kind, source_id from transactions
                where transactions.customer_id = any (whole_of(q.customer_id))
                group by source_kind, source_id
                having q.before is null or min(number) < q.before
                order by min(number) desc
                limit q.most) s
            join transactions t
                on t.customer_id = any (whole_of(q.customer_id)) and t.source_kind = s.source_kind and t.source_id = s.source_id
            left join lots l
                on l.customer_id = t.customer_id and l.source_kind = t.source_kind and l.source_id = t.source_id
            cross join lateral (%s) e
            cross join lateral (%s) x
            group by t.source_kind, t.source_id
            order by min(t.number) desc""".formatted(SHOP_OF.formatted("min(t.shop)"), ENTRY, CHANGE, EXTENSION);

    private final JsonRows rows;

    Statements(JsonRows rows) {
        this.rows = rows;
    }

    /// @param today in the store's zone
    Uni<Balance> balance(UUID customerId, LocalDate today) {
        return rows.read(BALANCE, List.of(new StatementParameters(customerId, today)), Balance.class)
                .map(found -> found.isEmpty() ? Balance.NOTHING : found.getFirst());
    }

    /// Newest first.
    Uni<List<StatementEntry>> entries(EntryFilter wanted) {
        return rows.read(ENTRIES, List.of(wanted), StatementEntry.class);
    }

    /// By when they began, the latest first.
    Uni<List<StatementSource>> sources(EntryFilter wanted) {
        return rows.read(SOURCES, List.of(wanted), StatementSource.class);
    }

    @RegisterForReflection
    record StatementParameters(UUID customerId, LocalDate today) {}
}
