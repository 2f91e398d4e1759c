package dev.rung.scoring.sink;

import dev.rung.contracts.scoring.TierEvent;
import dev.rung.contracts.scoring.TierEvent.Decision;
import dev.rung.scoring.state.transition.DecisionInputs;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;

/// Every change of a standing, appended once to table `decisions`: the event id is the guard.
@ApplicationScoped
class DecisionWriter {

    private static final String APPEND = """
        insert into decisions (event_id, customer_id, external_id, occurred_at, decision, grounds)
        select cast(d->>'eventId' as uuid), cast(d->>'customerId' as uuid), d->>'externalId',
               cast(d->>'occurredAt' as timestamptz), d - 'grounds', d->'grounds'
        from jsonb_array_elements(cast(cast(:rows as text) as jsonb)) as rows(d)
        where not exists (
            select from erased_customers erased where erased.customer_id = cast(d->>'customerId' as uuid))
        order by 1
        on conflict (event_id) do nothing
        returning cast(event_id as text)
        """;

    private static final String KEEP = """
        insert into decision_inputs (event_id, customer_id, state)
        select "eventId", "customerId", decode(state, 'base64')
        from jsonb_to_recordset(cast(cast(:rows as text) as jsonb))
            as inputs("eventId" uuid, "customerId" uuid, state text)
        where not exists (select from erased_customers erased where erased.customer_id = "customerId")
        order by 1
        on conflict (event_id) do nothing
        """;

    private final RowWriter rows;

    DecisionWriter(RowWriter rows) {
        this.rows = rows;
    }

    /// Must be called inside a transaction.
    ///
    /// @return those that were not there yet
    Uni<List<TierEvent>> append(List<TierEvent> decided) {
        return rows.ask(APPEND, decided, TierEvent.class)
                .map(HashSet::new)
                .map(appended -> decided.stream()
                        .filter(event -> event.decision() instanceof Decision decision
                                && appended.remove(decision.eventId().toString()))
                        .toList());
    }

    /// In table `decision_inputs`, before or after the decision itself. Must be called inside a transaction.
    Uni<Void> write(List<DecisionInputs> inputs) {
        return rows.write(KEEP, inputs, DecisionInputs.class);
    }
}
