package dev.rung.scoring.override;

import dev.rung.platform.identity.ExternalId;
import dev.rung.platform.problem.Problem;
import dev.rung.platform.rows.JsonRows;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Table `overrides`.
@ApplicationScoped
class Overrides {

    private static final String COLUMNS = "id, customer_id, external_id, tier, until_on, reason, decision_id,"
            + " policy_version, granted_by, granted_at, ended_by, ended_at";

    /// Somebody who is part of another is that one. Rows of merges that are on their way may go in a circle for a
    /// moment: then nobody is found.
    private static final String CUSTOMER = """
        with recursive way(customer_id, external_id, merged_into) as (
            (select customer_id, external_id, merged_into from standings where external_id = cast(:wanted as text)
             order by last_event_at desc limit 1)
            union
            select s.customer_id, s.external_id, s.merged_into
            from way join standings s on s.customer_id = way.merged_into)
        select customer_id, external_id from way where merged_into is null
        """;

    private static final String OF = "select " + COLUMNS + " from overrides"
            + " where customer_id = cast(cast(:customer as text) as uuid) order by granted_at desc, position desc";

    private static final String ONE =
            "select " + COLUMNS + " from overrides where id = cast(cast(:id as text) as uuid)";

    /// The id is the guard: of two who grant the same at the same moment one inserts, the other waits and finds it.
    private static final String ADD = """
        insert into overrides (id, customer_id, external_id, tier, until_on, reason, decision_id, policy_version,
                               granted_by, granted_at)
        select id, customer_id, external_id, tier, until_on, reason, decision_id, policy_version, granted_by, granted_at
        from jsonb_to_recordset(:rows) as granted(
            id uuid, customer_id uuid, external_id text, tier text, until_on date, reason text, decision_id uuid,
            policy_version int, granted_by text, granted_at timestamptz)
        on conflict (id) do nothing
        """;

    private static final String END = """
        update overrides o set ended_by = ended.by, ended_at = ended.at
        from jsonb_to_recordset(:rows) as ended(id uuid, by text, at timestamptz)
        where o.id = ended.id and o.ended_at is null
        """;

    private final JsonRows rows;

    Overrides(JsonRows rows) {
        this.rows = rows;
    }

    @RegisterForReflection
    record AssessedCustomer(UUID customerId, String externalId) {}

    @RegisterForReflection
    record OverrideEnd(UUID id, String by, Instant at) {}

    /// Fails with 404 where nothing that they did is known: there is no standing to stand above.
    Uni<AssessedCustomer> customer(String externalId) {
        return rows.read(CUSTOMER, Map.of("wanted", ExternalId.normalised(externalId)), AssessedCustomer.class)
                .map(found -> found.stream()
                        .findFirst()
                        .orElseThrow(() -> Problem.of(404, "standing-unknown")
                                .with("externalId", externalId)
                                .asException()));
    }

    /// Newest first.
    Uni<List<OverrideRow>> of(UUID customerId) {
        return rows.read(OF, Map.of("customer", customerId.toString()), OverrideRow.class);
    }

    /// Fails with 404 where there is none.
    Uni<OverrideRow> one(UUID id) {
        return rows.read(ONE, Map.of("id", id.toString()), OverrideRow.class)
                .map(found -> found.stream().findFirst().orElseThrow(Overrides::unknown));
    }

    static RuntimeException unknown() {
        return Problem.of(404, "override-unknown").asException();
    }

    /// @return false where there is one of this id
    Uni<Boolean> add(OverrideRow row) {
        return rows.update(ADD, List.of(row)).map(added -> added == 1);
    }

    /// @return false where it was ended before
    Uni<Boolean> end(OverrideEnd end) {
        return rows.update(END, List.of(end)).map(ended -> ended == 1);
    }
}
