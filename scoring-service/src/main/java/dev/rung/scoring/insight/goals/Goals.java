package dev.rung.scoring.insight.goals;

import dev.rung.platform.rows.JsonRows;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/// Table `insight_goals`.
@ApplicationScoped
class Goals {

    private static final String LIST = """
        select figure, from_on, to_on, value, owner, set_at from insight_goals
        order by from_on desc, to_on desc, figure
        """;

    /// One row per figure and period, whoever sets it at the same moment: the later one stands.
    private static final String PUT = """
        insert into insight_goals (figure, from_on, to_on, value, owner, set_at)
        select figure, from_on, to_on, value, owner, set_at from jsonb_to_recordset(:rows) as goal(
            figure text, from_on date, to_on date, value numeric, owner text, set_at timestamptz)
        on conflict (figure, from_on, to_on) do update
            set value = excluded.value, owner = excluded.owner, set_at = excluded.set_at
        """;

    private static final String REMOVE = """
        delete from insight_goals g
        using jsonb_to_recordset(:rows) as goal(figure text, "from" date, "to" date)
        where g.figure = goal.figure and g.from_on = goal."from" and g.to_on = goal."to"
        """;

    private final JsonRows rows;

    Goals(JsonRows rows) {
        this.rows = rows;
    }

    /// All of them, the newest period first.
    Uni<List<Goal>> list() {
        return rows.read(LIST, Map.of(), Goal.class);
    }

    /// Must be called inside a transaction.
    Uni<Void> put(Goal goal) {
        return rows.write(PUT, List.of(goal));
    }

    /// Must be called inside a transaction.
    ///
    /// @return false where there was none
    Uni<Boolean> remove(GoalKey key) {
        return rows.update(REMOVE, List.of(key)).map(removed -> removed == 1);
    }
}
