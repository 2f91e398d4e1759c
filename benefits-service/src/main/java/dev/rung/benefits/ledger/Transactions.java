package dev.rung.benefits.ledger;

import dev.rung.benefits.ledger.lot.PostedTransaction;
import dev.rung.platform.rows.JsonRows.NamedRows;
import dev.rung.platform.store.Store;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

@ApplicationScoped
class Transactions {

    private static final String POSTED = """
            select p.*, r.occurred_on, r.ordinality
            from rows from (jsonb_to_recordset(:rows) as (occurred_on date, posted jsonb))
                with ordinality as r(occurred_on, posted, ordinality)
            cross join lateral jsonb_to_record(r.posted) as p(
                id uuid, customer_id uuid, key text, source jsonb, kind text, reason jsonb, cause text,
                cause_event_id uuid, occurred_at timestamptz, legs jsonb)""";

    /// In the order of the rows, and numbered so.
    private static final String WRITTEN = """
            insert into transactions (id, customer_id, key, kind, source_kind, source_id, shop, rule_version, tier,
                                      multiplier, benefit, benefit_multiplier, cause, cause_event_id, occurred_at, occurred_on)
            select id, customer_id, key, lower(kind), source ->> 'kind', source ->> 'id', source ->> 'shop',
                   cast(reason ->> 'rule_version' as int), reason ->> 'tier', cast(reason ->> 'multiplier' as numeric),
                   reason ->> 'benefit', cast(reason ->> 'benefit_multiplier' as numeric),
                   cause, cause_event_id, occurred_at, occurred_on
            from posted order by ordinality""";

    private static final String ENTERED = """
            insert into entries (transaction_id, lot_id, account, points)
            select posted.id, leg.lot_id, entry.account, entry.points
            from posted
            cross join lateral jsonb_to_recordset(posted.legs) as leg(lot_id uuid, change jsonb)
            cross join lateral jsonb_to_record(leg.change) as c(
                pending bigint, available bigint, reserved bigint, redeemed bigint, withdrawn bigint, expired bigint)
            cross join lateral (values
                ('programme', -(c.pending + c.available + c.reserved + c.redeemed + c.withdrawn + c.expired)),
                ('pending', c.pending), ('available', c.available), ('reserved', c.reserved), ('redeemed', c.redeemed),
                ('withdrawn', c.withdrawn), ('expired', c.expired)) as entry(account, points)
            where entry.points <> 0""";

    private final Store store;

    Transactions(Store store) {
        this.store = store;
    }

    /// The statements that write them. Transactions and entries are made from the same rows, so each transaction gets
    /// all of its entries or none.
    Stream<NamedRows> posted(Collection<PostedTransaction> postings) {
        var dated = postings.stream()
                .map(one -> new DatedTransaction(LocalDate.ofInstant(one.occurredAt(), store.zone()), one))
                .toList();
        return Stream.of(
                new NamedRows("posted", POSTED, dated),
                new NamedRows("written", WRITTEN, List.of()),
                new NamedRows("entered", ENTERED, List.of()));
    }

    /// @param occurredOn its business date
    @RegisterForReflection
    record DatedTransaction(LocalDate occurredOn, PostedTransaction posted) {}
}
