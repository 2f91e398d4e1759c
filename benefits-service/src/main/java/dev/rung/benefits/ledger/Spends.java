package dev.rung.benefits.ledger;

import dev.rung.benefits.ledger.lot.DerivedIds;
import dev.rung.benefits.ledger.lot.Source;
import dev.rung.benefits.ledger.spending.Spend;
import dev.rung.benefits.ledger.spending.SpendHistory;
import dev.rung.platform.rows.JsonRows;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class Spends {

    /// The lots are those of its entries: there is no second book of what came from where.
    private static final String FIND = """
            select jsonb_build_object(
                       'id', s.id, 'customer_id', s.customer_id,
                       'source', jsonb_build_object('kind', s.source_kind, 'id', s.source_id, 'shop', s.shop),
                       'points', s.points, 'restored', s.restored, 'state', s.state, 'reserved_at', s.reserved_at) as spend,
                   coalesce((
                       select jsonb_agg(jsonb_build_object('lot_id', l.lot_id, 'reserved', l.reserved, 'redeemed', l.redeemed))
                       from (
                           select e.lot_id, coalesce(sum(e.points) filter (where e.account = 'reserved'), 0) as reserved,
                                  coalesce(sum(e.points) filter (where e.account = 'redeemed'), 0) as redeemed
                           from transactions t join entries e on e.transaction_id = t.id
                           where t.customer_id = s.customer_id and t.source_kind = s.source_kind
                             and t.source_id = s.source_id
                           group by e.lot_id) l), '[]') as lots,
                   coalesce((
                       select jsonb_object_agg(r.key, r.points)
                       from (
                           select substr(t.key, length(s.source_kind) + length(s.source_id) + 11) as key,
                                  -sum(e.points) as points
                           from transactions t
                           join entries e on e.transaction_id = t.id and e.account = 'redeemed'
                           where t.customer_id = s.customer_id and t.source_kind = s.source_kind
                             and t.source_id = s.source_id and t.kind = 'restore'
                           group by t.key) r), '{}') as restores
            from spends s
            where s.id in (select w.id from jsonb_to_recordset(:rows) as w(id uuid))""";

    private static final String UPSERT = """
            insert into spends (id, customer_id, source_kind, source_id, shop, points, restored, state, reserved_at)
            select id, customer_id, source ->> 'kind', source ->> 'id', source ->> 'shop', points, restored, state, reserved_at
            from jsonb_to_recordset(:rows) as r(
                id uuid, customer_id uuid, source jsonb, points bigint, restored bigint, state text, reserved_at timestamptz)
            on conflict (id) do update set restored = excluded.restored, state = excluded.state""";

    private final JsonRows rows;

    Spends(JsonRows rows) {
        this.rows = rows;
    }

    Uni<Optional<SpendHistory>> find(UUID customerId, Source source) {
        var id = DerivedIds.of(customerId, source.name());
        return rows.read(FIND, List.of(new SpendParameter(id)), SpendHistory.class)
                .map(found -> found.stream().findFirst());
    }

    Uni<Void> save(Spend spend) {
        return rows.write(UPSERT, List.of(spend));
    }

    @RegisterForReflection
    record SpendParameter(UUID id) {}
}
