package dev.rung.scoring.standings;

import dev.rung.contracts.scoring.TierEvent;
import dev.rung.platform.identity.ExternalId;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// Every change of a standing, appended once: the event id is the guard.
@ApplicationScoped
class Decisions implements PanacheRepositoryBase<Decision, UUID> {

    private static final String APPEND = """
        insert into decisions (event_id, customer_id, external_id, occurred_at, decision, grounds)
        select cast(d->>'eventId' as uuid), cast(d->>'customerId' as uuid), d->>'externalId',
               cast(d->>'occurredAt' as timestamptz), d - 'grounds', d->'grounds'
        from jsonb_array_elements(cast(cast(:rows as text) as jsonb)) as rows(d)
        order by 1
        on conflict (event_id) do nothing
        """;

    private final Rows rows;

    Decisions(Rows rows) {
        this.rows = rows;
    }

    /// Must be called inside a transaction.
    Uni<Void> append(List<TierEvent> decided) {
        return rows.write(APPEND, decided, TierEvent.class);
    }

    /// All, in the order in which they were made.
    Uni<List<Decision>> of(String externalId) {
        return find(
                        "externalId = ?1 order by revision nulls first, occurredAt, eventId desc",
                        ExternalId.normalised(externalId))
                .list();
    }
}
