package dev.rung.benefits.ledger;

import dev.rung.benefits.ledger.settlement.DerivedIds;
import dev.rung.benefits.ledger.settlement.Lot;
import dev.rung.benefits.ledger.settlement.LotTarget;
import dev.rung.platform.rows.JsonRows;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class Lots {

    private static final String FIND = """
            select id, customer_id, order_id, earned, issued, pending, available, expired, overdraft, postings, given_at,
                   active_from, expires_on,
                   jsonb_build_object('rule_version', rule_version, 'tier', tier, 'multiplier', multiplier) as reason
            from lots
            where id in (select w.id from jsonb_to_recordset(:rows) as w(id uuid))""";

    private static final String UPSERT = """
            insert into lots as l (id, customer_id, order_id, earned, issued, pending, available, expired, overdraft, postings,
                                   given_at, active_from, expires_on, rule_version, tier, multiplier)
            select id, customer_id, order_id, earned, issued, pending, available, expired, overdraft, postings,
                   given_at, active_from, expires_on,
                   cast(reason ->> 'rule_version' as int), reason ->> 'tier', cast(reason ->> 'multiplier' as numeric)
            from jsonb_to_recordset(:rows) as r(
                id uuid, customer_id uuid, order_id text, earned bigint, issued bigint, pending bigint, available bigint,
                expired bigint, overdraft boolean, postings int, given_at timestamptz, active_from date, expires_on date, reason jsonb)
            on conflict (id) do update set
                earned = excluded.earned, issued = excluded.issued, pending = excluded.pending,
                available = excluded.available, expired = excluded.expired, overdraft = excluded.overdraft, postings = excluded.postings,
                given_at = excluded.given_at, active_from = excluded.active_from, expires_on = excluded.expires_on,
                rule_version = excluded.rule_version, tier = excluded.tier, multiplier = excluded.multiplier""";

    private final JsonRows rows;

    Lots(JsonRows rows) {
        this.rows = rows;
    }

    Uni<List<Lot>> of(Collection<LotTarget> targets) {
        return rows.read(
                FIND,
                targets.stream()
                        .map(target -> new LotParameter(DerivedIds.of(target.customerId(), target.orderId())))
                        .toList(),
                Lot.class);
    }

    Uni<Void> save(Collection<Lot> lots) {
        return rows.write(UPSERT, lots);
    }

    @RegisterForReflection
    record LotParameter(UUID id) {}
}
