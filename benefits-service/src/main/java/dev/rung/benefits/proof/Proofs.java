package dev.rung.benefits.proof;

import dev.rung.platform.freshness.Freshness;
import dev.rung.platform.json.JsonText;
import dev.rung.platform.rows.JsonRows;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class Proofs {

    /// One statement sees one moment, so that what is posted meanwhile is either in all figures or in none.
    private static final String PROVE = """
            with nothing as (select :rows),
            moved as (
                select lot_id, coalesce(-sum(points) filter (where account = 'programme'), 0) as issued,
                       coalesce(sum(points) filter (where account = 'pending'), 0) as pending,
                       coalesce(sum(points) filter (where account = 'available'), 0) as available,
                       coalesce(sum(points) filter (where account = 'reserved'), 0) as reserved,
                       coalesce(sum(points) filter (where account = 'redeemed'), 0) as redeemed,
                       coalesce(sum(points) filter (where account = 'withdrawn'), 0) as withdrawn,
                       coalesce(sum(points) filter (where account = 'expired'), 0) as expired
                from entries group by lot_id),
            held as (
                select customer_id, sum(pending) as pending, sum(available) as available, sum(reserved) as reserved,
                       sum(redeemed) as redeemed, sum(withdrawn) as withdrawn, sum(expired) as expired
                from lots group by customer_id),
            spent as (
                select t.customer_id, t.source_kind, t.source_id,
                       coalesce(sum(e.points) filter (where e.account = 'reserved'), 0) as reserved,
                       coalesce(sum(e.points) filter (where e.account = 'redeemed'), 0) as redeemed
                from transactions t join entries e on e.transaction_id = t.id
                where t.kind in ('reserve', 'redeem', 'release', 'restore')
                group by t.customer_id, t.source_kind, t.source_id),
            faults as (
                select 'transaction-not-balanced' as fault, t.customer_id
                from transactions t left join entries e on e.transaction_id = t.id
                group by t.id, t.customer_id, t.kind
                having count(e.points) < 2 and (t.kind <> 'extend' or count(e.points) = 1) or sum(e.points) <> 0
                union all
                select 'lot-differs-from-entries', l.customer_id
                from lots l left join moved m on m.lot_id = l.id
                where (l.issued, l.pending, l.available, l.reserved, l.redeemed, l.withdrawn, l.expired)
                   <> (coalesce(m.issued, 0), coalesce(m.pending, 0), coalesce(m.available, 0), coalesce(m.reserved, 0),
                       coalesce(m.redeemed, 0), coalesce(m.withdrawn, 0), coalesce(m.expired, 0))
                union all
                select 'balance-differs-from-lots', b.customer_id
                from balances b left join held h on h.customer_id = b.customer_id
                where (b.pending, b.available, b.reserved, b.redeemed, b.withdrawn, b.expired)
                   <> (coalesce(h.pending, 0), coalesce(h.available, 0), coalesce(h.reserved, 0),
                       coalesce(h.redeemed, 0), coalesce(h.withdrawn, 0), coalesce(h.expired, 0))
                union all
                select 'spend-differs-from-entries', coalesce(s.customer_id, p.customer_id)
                from spends s full join spent p on p.customer_id = s.customer_id and p.source_kind = s.source_kind
                    and p.source_id = s.source_id
                where (coalesce(p.reserved, 0), coalesce(p.redeemed, 0)) is distinct from
                      (case when s.state = 'reserved' then s.points when s.state is not null then 0 end,
                       case when s.state = 'redeemed' then s.points - s.restored when s.state is not null then 0 end)),
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
                   (select coalesce(sum(pending + available + reserved), 0) from balances) as outstanding,
                   (select coalesce(sum(reserved), 0) from balances) as reserved,
                   (select coalesce(sum(redeemed), 0) from balances) as redeemed,
                   (select coalesce(sum(withdrawn), 0) from balances) as withdrawn,
                   (select coalesce(sum(expired), 0) from balances) as expired,
                   (select coalesce(sum(shortfall), 0) from lots) as shortfall,
                   coalesce((select jsonb_agg(to_jsonb(s) order by fault) from summary s), '[]') as faults
            from nothing""";

    private static final String KEEP =
            "insert into proofs (at, proof) values (:at, cast(cast(:proof as text) as jsonb)) on conflict (at) do nothing";

    private static final String LATEST = "select cast(proof as text) from proofs order by at desc limit 1";

    private final JsonRows rows;
    private final JsonText json;
    private final Freshness freshness;

    Proofs(JsonRows rows, JsonText json, Freshness freshness) {
        this.rows = rows;
        this.json = json;
        this.freshness = freshness;
    }

    /// Reads the whole ledger, which takes seconds where it is large, and keeps what was found.
    @WithTransaction
    Uni<Proof> prove() {
        var freshAsOf = freshness.asOf();
        return rows.read(PROVE, List.of(), Proof.class)
                .map(found -> found.getFirst().freshAsOf(freshAsOf))
                .call(this::keep);
    }

    /// Proves the ledger if that was never done.
    Uni<Proof> latest() {
        return Panache.withSession(Proofs::kept)
                .chain(text -> text == null ? prove() : Uni.createFrom().item(json.read(text, Proof.class)));
    }

    private Uni<Integer> keep(Proof proof) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(KEEP)
                        .setParameter("at", proof.at())
                        .setParameter("proof", json.write(proof))
                        .executeUpdate());
    }

    private static Uni<@Nullable String> kept() {
        return Panache.getSession()
                .chain(session ->
                        session.createNativeQuery(LATEST, String.class).getSingleResultOrNull());
    }
}
