package dev.rung.benefits.ledger;

import dev.rung.benefits.ledger.lot.Booking;
import dev.rung.benefits.ledger.lot.DerivedIds;
import dev.rung.benefits.ledger.lot.PostedTransaction;
import dev.rung.benefits.ledger.lot.Source;
import dev.rung.benefits.ledger.lot.TransactionKind;
import dev.rung.benefits.ledger.spending.Spend;
import dev.rung.benefits.ledger.spending.SpendHistory;
import dev.rung.benefits.ledger.spending.SpendState;
import dev.rung.platform.rows.JsonRows;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class Spends {

    /// The lots are those of its entries: there is no second book of what came from where. A spend has a row for each
    /// account that it took from.
    private static final String FIND = """
            select jsonb_build_object(
                       'id', max(cast(w.id as text)), 'customer_id', max(cast(w.customer_id as text)),
                       'source', jsonb_build_object(
                           'kind', max(s.source_kind), 'id', max(s.source_id), 'shop', max(s.shop)),
                       'points', sum(s.points), 'restored', sum(s.restored), 'state', max(s.state),
                       'reserved_at', max(s.reserved_at)) as spend,
                   coalesce((
                       select jsonb_agg(jsonb_build_object('lot_id', l.lot_id, 'reserved', l.reserved, 'redeemed', l.redeemed))
                       from (
                           select e.lot_id, coalesce(sum(e.points) filter (where e.account = 'reserved'), 0) as reserved,
                                  coalesce(sum(e.points) filter (where e.account = 'redeemed'), 0) as redeemed
                           from transactions t join entries e on e.transaction_id = t.id
                           where t.customer_id = any (array_agg(s.customer_id)) and t.source_kind = max(s.source_kind)
                             and t.source_id = max(s.source_id)
                           group by e.lot_id) l), '[]') as lots
            from jsonb_to_recordset(:rows) as w(id uuid, customer_id uuid, source jsonb)
            cross join lateral (
                select o.* from spends o where o.id = w.id
                union all
                select o.* from spends o where o.spender = w.customer_id
                  and o.source_kind = w.source ->> 'kind' and o.source_id = w.source ->> 'id') s
            having count(*) > 0""";

    /// A share that is there gets what is new: points that came back, and the state.
    private static final String UPSERT = """
            insert into spends as s (id, customer_id, spender, source_kind, source_id, shop, points, restored, state, reserved_at)
            select id, customer_id, spender, source ->> 'kind', source ->> 'id', source ->> 'shop', points, restored, state,
                   reserved_at
            from jsonb_to_recordset(:rows) as r(
                id uuid, customer_id uuid, spender uuid, source jsonb, points bigint, restored bigint, state text,
                reserved_at timestamptz)
            on conflict (id) do update set restored = s.restored + excluded.restored, state = excluded.state""";

    private final JsonRows rows;

    Spends(JsonRows rows) {
        this.rows = rows;
    }

    Uni<Optional<SpendHistory>> find(UUID customerId, Source source) {
        var id = DerivedIds.of(customerId, source.name());
        return rows.read(FIND, List.of(new SpendParameter(id, customerId, source)), SpendHistory.class)
                .map(found -> found.stream().findFirst());
    }

    /// @param booking that makes it what it is now
    Uni<Void> save(Spend spend, Booking booking) {
        return rows.write(
                UPSERT,
                booking.transactions().stream()
                        .filter(one -> one.kind().isOfSpend())
                        .map(one -> SpendShare.of(spend, one))
                        .toList());
    }

    @RegisterForReflection
    record SpendParameter(UUID id, UUID customerId, Source source) {}

    /// The part of a spend that is one account's.
    ///
    /// @param spender null where it is the customer
    /// @param points that the transaction moved: all of the share, but where some come back
    /// @param restored how many of them come back
    @RegisterForReflection
    record SpendShare(
            UUID id,
            UUID customerId,
            @Nullable UUID spender,
            Source source,
            long points,
            long restored,
            SpendState state,
            Instant reservedAt) {

        static SpendShare of(Spend spend, PostedTransaction posted) {
            var owner = posted.customerId();
            var moved = Math.abs(posted.points());
            return new SpendShare(
                    DerivedIds.of(owner, spend.source().name()),
                    owner,
                    owner.equals(spend.customerId()) ? null : spend.customerId(),
                    spend.source(),
                    moved,
                    posted.kind() == TransactionKind.RESTORE ? moved : 0,
                    spend.state(),
                    spend.reservedAt());
        }
    }
}
