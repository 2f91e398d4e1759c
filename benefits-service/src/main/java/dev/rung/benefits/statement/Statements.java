package dev.rung.benefits.statement;

import dev.rung.platform.rows.JsonRows;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Reads the ledger. Needs the caller's session.
@ApplicationScoped
class Statements {

    /// Right at every moment: what came to its end is not counted, though the timer that
    /// posts it may still be due.
    private static final String BALANCE = """
            select b.available - coalesce(ended.available, 0) as available, b.pending - coalesce(ended.pending, 0) as pending,
                   coalesce((
                       select jsonb_agg(jsonb_build_object('points', e.points, 'on', e.expires_on) order by e.expires_on)
                       from (
                           select sum(available) as points, expires_on from lots l
                           where l.customer_id = b.customer_id and l.available > 0 and l.expires_on >= q.today
                           group by expires_on) e), '[]') as expiring
            from jsonb_to_recordset(:rows) as q(customer_id uuid, today date)
            join balances b on b.customer_id = q.customer_id
            cross join lateral (
                select sum(greatest(l.available, 0)) as available, sum(l.pending) as pending from lots l
                where l.customer_id = b.customer_id and l.expires_on < q.today
                  and (l.available > 0 or l.pending > 0)) ended""";

    private static final String ENTRIES = """
            select t.id, t.number, t.kind, case t.kind when 'activate' then e.available else e.pending + e.available end as points,
                   e.pending, e.available, t.order_id, t.rule_version, t.tier, t.multiplier, t.cause, t.occurred_at, t.recorded_at
            from jsonb_to_recordset(:rows) as q(customer_id uuid, before bigint, most int)
            cross join lateral (
                select * from transactions
                where transactions.customer_id = q.customer_id and (q.before is null or transactions.number < q.before)
                order by transactions.number desc
                limit q.most) t
            cross join lateral (
                select coalesce(sum(points) filter (where account = 'pending'), 0) as pending,
                       coalesce(sum(points) filter (where account = 'available'), 0) as available
                from entries where transaction_id = t.id) e
            order by t.number desc""";

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

    @RegisterForReflection
    record StatementParameters(UUID customerId, LocalDate today) {}
}
