package dev.rung.scoring.alarm;

import dev.rung.platform.page.PageCursor;
import dev.rung.platform.problem.Problem;
import dev.rung.platform.rows.JsonRows;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Table `alarms`.
@ApplicationScoped
class Alarms {

    private static final String ADD = """
        insert into alarms (id, type, raised_by, occurred_at, facts)
        select id, type, raised_by, occurred_at, facts from jsonb_to_recordset(:rows) as alarm(
            id uuid, type text, raised_by text, occurred_at timestamptz, facts jsonb)
        on conflict (id) do nothing
        """;

    private static final String PAGE = """
        select id, type, raised_by, occurred_at, facts, acknowledged_by, acknowledged_at from alarms
        where (occurred_at, id) < (cast(cast(:at as text) as timestamptz), cast(cast(:id as text) as uuid))
          and cast(:acknowledged as text) in ('any', cast(acknowledged_at is not null as text))
        order by occurred_at desc, id desc limit cast(:limit as int)
        """;

    /// The alarm, and those before it that are about the same: whoever has it in hand has them in hand too. One that
    /// was acknowledged before stays as it is.
    private static final String ACKNOWLEDGE = """
        update alarms a set acknowledged_by = told.by, acknowledged_at = told.at
        from jsonb_to_recordset(:rows) as told(id uuid, by text, at timestamptz) join alarms named on named.id = told.id
        where a.acknowledged_at is null and a.type = named.type and a.raised_by = named.raised_by
          and (a.occurred_at, a.id) <= (named.occurred_at, named.id)
          and a.facts ->> 'channel' is not distinct from named.facts ->> 'channel'
        """;

    private static final String ONE = """
        select id, type, raised_by, occurred_at, facts, acknowledged_by, acknowledged_at from alarms
        where id = cast(cast(:id as text) as uuid)
        """;

    private final JsonRows rows;

    Alarms(JsonRows rows) {
        this.rows = rows;
    }

    /// Must be called inside a transaction. One that is there already changes nothing.
    Uni<Void> add(List<RaisedAlarm> raised) {
        return rows.write(ADD, raised);
    }

    /// Newest first.
    ///
    /// @param acknowledged only those that somebody has in hand, or only the others; null for all
    Uni<List<RaisedAlarm>> page(@Nullable Boolean acknowledged, PageCursor after, int limit) {
        return rows.read(
                PAGE,
                Map.of(
                        "acknowledged",
                        acknowledged == null ? "any" : acknowledged.toString(),
                        "at",
                        after.at().toString(),
                        "id",
                        after.id().toString(),
                        "limit",
                        limit),
                RaisedAlarm.class);
    }

    /// Fails with 404 where there is none.
    Uni<RaisedAlarm> one(UUID id) {
        return rows.read(ONE, Map.of("id", id.toString()), RaisedAlarm.class)
                .map(found -> found.stream()
                        .findFirst()
                        .orElseThrow(() -> Problem.of(404, "alarm-unknown").asException()));
    }

    @RegisterForReflection
    record Acknowledgement(UUID id, String by, Instant at) {}

    /// Must be called inside a transaction.
    ///
    /// @return how many alarms nobody had in hand until then
    Uni<Integer> acknowledge(Acknowledgement told) {
        return rows.update(ACKNOWLEDGE, List.of(told));
    }

    /// Must be called inside a transaction.
    Uni<Void> forget(Instant before) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("delete from alarms where occurred_at < :before")
                        .setParameter("before", before)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
