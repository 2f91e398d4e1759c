package dev.rung.benefits.activity.quiz;

import dev.rung.platform.rows.JsonRows;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Members' answers, one row for each entry.
@ApplicationScoped
class QuizTries {

    private static final String ADD = """
            insert into quiz_tries (entry_id, answers, points)
            select entry_id, answers, points
            from jsonb_to_recordset(:rows) as r(entry_id uuid, answers jsonb, points bigint)""";

    private static final String ONE = """
            select q.entry_id, e.activity_code, q.answers, q.points
            from quiz_tries q join activity_entries e on e.id = q.entry_id
            where q.entry_id = cast(cast(:entry as text) as uuid)""";

    private final JsonRows rows;

    QuizTries(JsonRows rows) {
        this.rows = rows;
    }

    /// @param answers the place of the chosen option of each question
    /// @param points that it earned
    @RegisterForReflection
    record QuizTry(UUID entryId, String activityCode, List<Integer> answers, long points) {}

    Uni<Void> add(QuizTry one) {
        return rows.write(ADD, List.of(one));
    }

    Uni<Optional<QuizTry>> find(UUID entryId) {
        return rows.read(ONE, Map.of("entry", entryId.toString()), QuizTry.class)
                .map(found -> found.stream().findFirst());
    }
}
