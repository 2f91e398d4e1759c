package dev.rung.benefits.activity.trial;

import dev.rung.platform.rows.JsonRows;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Winners' words about what they tried, sealed under each customer's key.
@ApplicationScoped
class TrialReports {

    private static final String ADD = """
            insert into trial_reports (entry_id, sealed_text, reported_at)
            select entry_id, sealed_text, reported_at
            from jsonb_to_recordset(:rows) as r(entry_id uuid, sealed_text text, reported_at timestamptz)
            on conflict (entry_id) do nothing""";

    private static final String FIND = """
            select r.entry_id, t.number, t.customer_id, t.external_id, r.sealed_text, r.reported_at
            from trial_reports r join draw_tickets t on t.entry_id = r.entry_id
            """;

    private static final String ONE = FIND + "where r.entry_id = cast(cast(:entry as text) as uuid)";

    private static final String PAGE = FIND + """
            where t.activity_code = cast(:code as text) and t.number > cast(:after as bigint)
            order by t.number limit cast(:most as int)""";

    private final JsonRows rows;

    TrialReports(JsonRows rows) {
        this.rows = rows;
    }

    @RegisterForReflection
    record NewReport(UUID entryId, String sealedText, Instant reportedAt) {}

    /// @param number of the application
    @RegisterForReflection
    record TrialReport(
            UUID entryId, long number, UUID customerId, String externalId, String sealedText, Instant reportedAt) {}

    /// @return false where there is one: the first stands
    Uni<Boolean> add(NewReport report) {
        return rows.update(ADD, List.of(report)).map(added -> added == 1);
    }

    Uni<Optional<TrialReport>> find(UUID entryId) {
        return rows.read(ONE, Map.of("entry", entryId.toString()), TrialReport.class)
                .map(found -> found.stream().findFirst());
    }

    /// By the numbers of the applications.
    Uni<List<TrialReport>> page(String code, long after, int most) {
        return rows.read(PAGE, Map.of("code", code, "after", after, "most", most), TrialReport.class);
    }
}
