package dev.rung.scoring.sink;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Table `tier_spans`: the tiers that customers held, by all the paths that were told of them. A path takes the place
/// of those of lower revision from its beginning on, so the order in which they come, and how often, does not show.
@ApplicationScoped
class TierSpans {

    /// Changes of tier are rare, so one writer at a time over all instances loses nothing: none takes away what
    /// another has not shown yet. It ends with the transaction.
    private static final String LOCK = "select cast(pg_advisory_xact_lock(hashtext('tier_spans')) as text)";

    private static final String ADD = """
        insert into tier_spans as kept (customer_id, since, since_on, tier, rank, revision)
        select distinct on ("customerId", since) "customerId", since, "sinceOn", tier, rank, revision
        from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as told(
            "customerId" uuid, since timestamptz, "sinceOn" date, tier text, rank int, revision bigint)
        where not exists (select from erased_customers erased where erased.customer_id = "customerId")
        order by "customerId", since, revision desc
        on conflict (customer_id, since) do update
            set tier = excluded.tier, rank = excluded.rank, revision = excluded.revision
            where kept.revision < excluded.revision
        """;

    private static final String FORGET = """
        delete from tier_spans span
        where customer_id in (
                select "customerId" from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as t("customerId" uuid))
            and exists (
                select from tier_spans later
                where later.customer_id = span.customer_id and later.since <= span.since
                    and later.revision > span.revision)
        """;

    private static final String CHAIN = """
        update tier_spans span set until_on = chained.until_on, is_first = chained.is_first
        from (
            select customer_id, since, lead(since_on, 1, date 'infinity') over way as until_on,
                   row_number() over way = 1 as is_first
            from tier_spans
            where customer_id in (
                select "customerId" from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as t("customerId" uuid))
            window way as (partition by customer_id order by since)
        ) chained
        where span.customer_id = chained.customer_id and span.since = chained.since
            and (span.until_on, span.is_first) is distinct from (chained.until_on, chained.is_first)
        """;

    private final RowWriter rows;

    TierSpans(RowWriter rows) {
        this.rows = rows;
    }

    /// Must be called inside a transaction.
    Uni<Void> write(List<PublishedSpan> told) {
        if (told.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return lock().chain(() -> rows.write(ADD, told, PublishedSpan.class))
                .chain(() -> rows.write(FORGET, told, PublishedSpan.class))
                .chain(() -> rows.write(CHAIN, told, PublishedSpan.class));
    }

    private static Uni<String> lock() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LOCK, String.class).getSingleResult());
    }
}
