package dev.rung.scoring.sink.states;

import dev.rung.scoring.sink.RowWriter;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// Writes table `customer_states`.
@ApplicationScoped
class StateWriter {

    /// As for standings: the newer position wins, and at one position the higher revision.
    private static final String KEEP = """
        insert into customer_states as kept (customer_id, at_offset, revision, state)
        select "customerId", "atOffset", revision, decode(state, 'base64')
        from jsonb_to_recordset(cast(cast(:rows as text) as jsonb))
            as told("customerId" uuid, "atOffset" bigint, revision bigint, state text)
        where not exists (select from erased_customers erased where erased.customer_id = "customerId")
        order by 1
        on conflict (customer_id) do update
            set at_offset = excluded.at_offset, revision = excluded.revision, state = excluded.state
            where (kept.at_offset, kept.revision) < (excluded.at_offset, excluded.revision)
        """;

    private final RowWriter rows;

    StateWriter(RowWriter rows) {
        this.rows = rows;
    }

    /// Must be called inside a transaction: states and progress become visible together. It holds the lock on
    /// every state of the batch, also on those that stay as they are.
    Uni<Void> write(StateBatch batch) {
        return rows.write(KEEP, batch.newest(), ReadState.class)
                .chain(() -> batch.progress().advance(rows));
    }
}
