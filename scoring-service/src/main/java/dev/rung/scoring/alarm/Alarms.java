package dev.rung.scoring.alarm;

import dev.rung.platform.page.PageCursor;
import dev.rung.platform.rows.JsonRows;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;

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
        select id, type, raised_by, occurred_at, facts from alarms
        where (occurred_at, id) < (cast(cast(:at as text) as timestamptz), cast(cast(:id as text) as uuid))
        order by occurred_at desc, id desc limit cast(:limit as int)
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
    Uni<List<RaisedAlarm>> page(PageCursor after, int limit) {
        return rows.read(
                PAGE,
                Map.of("at", after.at().toString(), "id", after.id().toString(), "limit", limit),
                RaisedAlarm.class);
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
