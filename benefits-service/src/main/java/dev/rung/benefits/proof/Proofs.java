package dev.rung.benefits.proof;

import dev.rung.platform.freshness.Freshness;
import dev.rung.platform.rows.JsonRows;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class Proofs {

    /// One statement sees one moment, so that what is posted meanwhile is either in all figures or in none.
    private static final String PROVE = """
            with nothing as (select :rows),
            moved as (
                select lot_id, coalesce(-sum(points) filter (where account = 'issued'), 0) as issued,
                       coalesce(sum(points) filter (where account = 'pending'), 0) as pending,
                       coalesce(sum(points) filter (where account = 'available'), 0) as available,
                       coalesce(sum(points) filter (where account = 'expired'), 0) as expired
                from entries group by lot_id),
            held as (
                select customer_id, sum(pending) as pending, sum(available) as available, sum(expired) as expired
                from lots group by customer_id),
            faults as (
                select 'transaction-not-balanced' as fault, t.customer_id
                from transactions t left join entries e on e.transaction_id = t.id
                group by t.id, t.customer_id having count(e.points) < 2 or sum(e.points) <> 0
                union all
                select 'lot-differs-from-entries', l.customer_id
                from lots l left join moved m on m.lot_id = l.id
                where l.issued <> coalesce(m.issued, 0) or l.pending <> coalesce(m.pending, 0)
                   or l.available <> coalesce(m.available, 0) or l.expired <> coalesce(m.expired, 0)
                union all
                select 'balance-differs-from-lots', b.customer_id
                from balances b left join held h on h.customer_id = b.customer_id
                where b.pending <> coalesce(h.pending, 0) or b.available <> coalesce(h.available, 0)
                   or b.expired <> coalesce(h.expired, 0)),
            summary as (
                select fault, count(distinct customer_id) as customers,
                       to_jsonb((array_agg(distinct customer_id))[1:10]) as first
                from faults group by fault)
            select now() as at,
                   (select count(*) from balances) as customers,
                   (select count(*) from lots) as lots,
                   (select count(*) from transactions) as transactions,
                   (select count(*) from entries) as entries,
                   (select coalesce(sum(points), 0) from entries) as entries_sum,
                   (select coalesce(sum(pending + available), 0) from balances) as outstanding,
                   (select coalesce(sum(expired), 0) from balances) as expired,
                   (select coalesce(sum(shortfall), 0) from lots) as shortfall,
                   coalesce((select jsonb_agg(to_jsonb(s) order by fault) from summary s), '[]') as faults
            from nothing""";

    private final JsonRows rows;
    private final Freshness freshness;

    Proofs(JsonRows rows, Freshness freshness) {
        this.rows = rows;
        this.freshness = freshness;
    }

    @WithSession
    Uni<Proof> prove() {
        var freshAsOf = freshness.asOf();
        return rows.read(PROVE, List.of(), Proof.class)
                .map(found -> found.getFirst().freshAsOf(freshAsOf));
    }
}
