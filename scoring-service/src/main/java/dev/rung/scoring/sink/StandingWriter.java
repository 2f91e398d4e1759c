package dev.rung.scoring.sink;

import dev.rung.contracts.scoring.AssessmentEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Writes table `standings`.
@ApplicationScoped
class StandingWriter {

    /// The newer position wins, and at one position the higher revision: a batch that is written again, or late,
    /// changes nothing. Rows are taken in order of their key, so that two writers never wait for each other.
    private static final String KEEP = """
        insert into standings as kept (customer_id, external_id, tier, growth_value, orders, spend, last_event_at,
                                       rfm_type, lifecycle, churn, partition, at_offset, revision, merged_into,
                                       assessment)
        select cast(a->>'customerId' as uuid), a->>'externalId', a->'tier'->'tier'->>'code',
               cast(a->>'growthValue' as bigint), cast(a->'rfm'->>'orders' as bigint),
               cast(a->'rfm'->>'spend' as numeric), cast(a->>'lastEventAt' as timestamptz),
               a->'rfm'->>'type', a->>'lifecycle', a->'churn'->>'level',
               cast(a->'position'->>'partition' as int), cast(a->'position'->>'offset' as bigint),
               coalesce(cast(a->>'revision' as bigint), 0), cast(a->>'mergedInto' as uuid), a
        from jsonb_array_elements(cast(cast(:rows as text) as jsonb)) as rows(a)
        where not exists (
            select from erased_customers erased where erased.customer_id = cast(a->>'customerId' as uuid))
        order by 1
        on conflict (customer_id) do update
            set external_id = excluded.external_id, tier = excluded.tier, growth_value = excluded.growth_value,
                orders = excluded.orders, spend = excluded.spend, last_event_at = excluded.last_event_at,
                rfm_type = excluded.rfm_type, lifecycle = excluded.lifecycle, churn = excluded.churn,
                partition = excluded.partition, at_offset = excluded.at_offset, revision = excluded.revision,
                merged_into = excluded.merged_into, assessment = excluded.assessment
            where (kept.at_offset, kept.revision) < (excluded.at_offset, excluded.revision)
        returning cast(customer_id as text)
        """;

    private final RowWriter rows;

    StandingWriter(RowWriter rows) {
        this.rows = rows;
    }

    /// Must be called inside a transaction: standings and progress become visible together.
    ///
    /// @return how many standings it wrote
    Uni<Integer> write(AssessmentBatch batch) {
        return rows.ask(KEEP, batch.newest(), AssessmentEvent.class)
                .map(List::size)
                .call(() -> batch.progress().advance(rows));
    }
}
