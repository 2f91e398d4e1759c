package dev.rung.benefits.activity.entry;

import dev.rung.benefits.activity.terms.ActivityContent;
import dev.rung.platform.json.JsonText;
import dev.rung.platform.problem.Problem;
import dev.rung.platform.rows.JsonRows;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Activities as those read and lock them who let customers take part.
@ApplicationScoped
public class RunningActivities {

    private static final String FIND = """
            select a.code, a.id, a.state, a.content, a.points_given,
                   (select sum(p.count - p.given) from lottery_prizes p where p.activity_code = a.code) as remaining
            from activities a
            """;

    private static final String ONE = FIND + "where a.code = cast(:code as text)";

    /// Nothing but the row itself: other tables would be read as they were before the wait for the lock.
    private static final String LOCK = "select a.code from activities a where a.code = cast(:code as text) for update";

    private static final String ON = FIND + """
            where a.state = 'on' and a.code > cast(:after as text)
              and cast(cast(a.content as jsonb) ->> 'until' as date) >= cast(cast(:today as text) as date)
            order by a.code limit cast(:most as int)""";

    /// As long as winners of a trial may report, of others for a month: who took part looks for what came of it.
    private static final String OF_MEMBER = FIND + """
            where a.code > cast(:after as text) and (
                a.state = 'on' and cast(cast(a.content as jsonb) ->> 'until' as date) >= cast(cast(:today as text) as date)
                or a.state <> 'draft'
                and cast(cast(a.content as jsonb) ->> 'until' as date)
                    + coalesce(cast(cast(a.content as jsonb) -> 'trial' ->> 'reportDays' as int), 31)
                    >= cast(cast(:today as text) as date)
                and exists (
                    select from activity_entries e
                    where e.activity_code = a.code and e.customer_id = any (whole_of(cast(cast(:customer as text) as uuid)))))
            order by a.code limit cast(:most as int)""";

    private static final String OF_KIND = FIND + """
            where a.state = 'on' and cast(a.content as jsonb) ->> 'kind' = cast(:kind as text)
              and cast(cast(a.content as jsonb) ->> 'until' as date) >= cast(cast(:since as text) as date)
            order by a.code""";

    /// The guard of the budget, with the check of the table behind it.
    private static final String GIVE = """
            update activities a set points_given = a.points_given + r.points
            from jsonb_to_recordset(:rows) as r(code text, points bigint)
            where a.code = r.code and (a.points_budget is null or a.points_given + r.points <= a.points_budget)""";

    private final JsonRows rows;
    private final JsonText json;

    RunningActivities(JsonRows rows, JsonText json) {
        this.rows = rows;
        this.json = json;
    }

    @RegisterForReflection
    record ActivityRow(
            String code,
            UUID id,
            ActivityState state,
            String content,
            long pointsGiven,
            @Nullable Long remaining) {}

    @RegisterForReflection
    record LockedActivity(String code) {}

    @RegisterForReflection
    record GivenPoints(String code, long points) {}

    public Uni<Optional<ActivityOffer>> find(String code) {
        return rows.read(ONE, Map.of("code", code), ActivityRow.class)
                .map(found -> found.stream().findFirst().map(this::offer));
    }

    /// Fails with 404 where there is none.
    public Uni<ActivityOffer> one(String code) {
        return find(code).map(found -> found.orElseThrow(RunningActivities::unknown));
    }

    /// Nobody else takes part in it, or ends it, until the caller's transaction ends. Fails with 404 where
    /// there is none.
    public Uni<ActivityOffer> lock(String code) {
        return rows.read(LOCK, Map.of("code", code), LockedActivity.class).chain(() -> one(code));
    }

    /// Those that are on and not over, by code; some have not begun.
    ///
    /// @param after the last code of the page before
    public Uni<List<ActivityOffer>> on(LocalDate today, String after, int most) {
        return rows.read(ON, Map.of("after", after, "today", today.toString(), "most", most), ActivityRow.class)
                .map(this::offers);
    }

    /// Those that are on and not over, and those that the customer took part in and that are over, by code.
    ///
    /// @param after the last code of the page before
    public Uni<List<ActivityOffer>> ofMember(UUID customer, LocalDate today, String after, int most) {
        var parameters = Map.<String, Object>of(
                "customer", customer.toString(), "after", after, "today", today.toString(), "most", most);
        return rows.read(OF_MEMBER, parameters, ActivityRow.class).map(this::offers);
    }

    /// All that were put on and not ended by people, over or not, by code.
    ///
    /// @param since no last day is before it
    public Uni<List<ActivityOffer>> ofKind(String kind, LocalDate since) {
        return rows.read(OF_KIND, Map.of("kind", kind, "since", since.toString()), ActivityRow.class)
                .map(this::offers);
    }

    /// Takes points out of the budget.
    ///
    /// @return false where the budget does not bear them
    public Uni<Boolean> give(String code, long points) {
        return rows.update(GIVE, List.of(new GivenPoints(code, points))).map(moved -> moved == 1);
    }

    public static RuntimeException unknown() {
        return Problem.of(404, "activity-unknown").asException();
    }

    private List<ActivityOffer> offers(List<ActivityRow> found) {
        return found.stream().map(this::offer).toList();
    }

    private ActivityOffer offer(ActivityRow row) {
        return new ActivityOffer(
                row.code(),
                row.id(),
                row.state(),
                json.read(row.content(), ActivityContent.class),
                row.pointsGiven(),
                row.remaining());
    }
}
