package dev.rung.benefits.ledger;

import dev.rung.benefits.ledger.settlement.PostedTransaction;
import dev.rung.platform.rows.JsonRows;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;

@ApplicationScoped
class Transactions {

    /// The entries are made from the same rows, so each transaction gets all of them or none.
    private static final String POST = """
            with posted as (
                select * from jsonb_to_recordset(:rows) as r(
                    id uuid, customer_id uuid, key text, lot_id uuid, order_id text, kind text, reason jsonb, cause text,
                    cause_event_id uuid, occurred_at timestamptz, pending bigint, available bigint, expired bigint)),
            written as (
                insert into transactions (id, customer_id, key, kind, order_id, rule_version, tier, multiplier, cause,
                                          cause_event_id, occurred_at)
                select id, customer_id, key, kind, order_id, cast(reason ->> 'rule_version' as int), reason ->> 'tier',
                       cast(reason ->> 'multiplier' as numeric), cause, cause_event_id, occurred_at
                from posted)
            insert into entries (transaction_id, lot_id, account, points)
            select id, lot_id, account, points
            from posted
            cross join lateral (values
                ('issued', -(pending + available + expired)), ('pending', pending), ('available', available),
                ('expired', expired)) as e(account, points)
            where points <> 0""";

    private final JsonRows rows;

    Transactions(JsonRows rows) {
        this.rows = rows;
    }

    Uni<Void> post(Collection<PostedTransaction> postings) {
        return rows.write(POST, postings);
    }
}
