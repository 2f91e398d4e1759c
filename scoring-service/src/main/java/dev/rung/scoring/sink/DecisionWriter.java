package dev.rung.scoring.sink;

import dev.rung.contracts.scoring.TierEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Every change of a standing, appended once to table `decisions`: the event id is the guard.
@ApplicationScoped
class DecisionWriter {

    private static final String APPEND = """
        insert into decisions (event_id, customer_id, external_id, occurred_at, decision, grounds)
        select cast(d->>'eventId' as uuid), cast(d->>'customerId' as uuid), d->>'externalId',
               cast(d->>'occurredAt' as timestamptz), d - 'grounds', d->'grounds'
        from jsonb_array_elements(cast(cast(:rows as text) as jsonb)) as rows(d)
        order by 1
        on conflict (event_id) do nothing
        """;

    private final RowWriter rows;

    DecisionWriter(RowWriter rows) {
        this.rows = rows;
    }

    /// Must be called inside a transaction.
    Uni<Void> append(List<TierEvent> decided) {
        return rows.write(APPEND, decided, TierEvent.class);
    }
}
