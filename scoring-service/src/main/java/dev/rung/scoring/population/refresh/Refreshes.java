package dev.rung.scoring.population.refresh;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rung.platform.database.CallersTransaction;
import dev.rung.scoring.population.job.SqlTime;
import io.agroal.api.AgroalDataSource;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The table `policy_refreshes`.
@ApplicationScoped
class Refreshes {

    /// Only who holds the turn gets here, so one that still counts as running died with its process.
    private static final String BURY =
            "update policy_refreshes set state = 'FAILED', finished_at = ? where state = 'RUNNING'";

    private static final String BEGIN = """
        insert into policy_refreshes (night, base_version, state, started_by, started_at)
        values (?, ?, 'RUNNING', ?, ?) on conflict (night) do nothing returning id\
        """;

    private static final String FAIL =
            "update policy_refreshes set state = 'FAILED', finished_at = ? where id = ? and state = 'RUNNING'";

    private static final String CLOSE = """
        update policy_refreshes set state = :state, version = cast(cast(:version as text) as int),
               effective_at = cast(cast(:effectiveAt as text) as timestamptz),
               finished_at = cast(cast(:finishedAt as text) as timestamptz),
               report = cast(cast(:report as text) as jsonb)
        where id = :id and state = 'RUNNING'\
        """;

    private static final String UNCHANGED = """
        select max(started_at) as at from policy_refreshes where base_version = ? and state = 'UNCHANGED'\
        """;

    private static final String PAGE = "select * from policy_refreshes where id < ? order by id desc limit ?";

    private final AgroalDataSource database;
    private final ObjectMapper json;

    Refreshes(AgroalDataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /// The id; nothing where this night had its refresh already: the unique key on `night` is the guard.
    Optional<Long> begin(Connection turn, @Nullable LocalDate night, int base, String by, Instant now)
            throws SQLException {
        try (var bury = turn.prepareStatement(BURY);
                var begin = turn.prepareStatement(BEGIN)) {
            bury.setObject(1, SqlTime.of(now));
            bury.executeUpdate();
            begin.setObject(1, night);
            begin.setInt(2, base);
            begin.setString(3, by);
            begin.setObject(4, SqlTime.of(now));
            var row = begin.executeQuery();
            return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
        }
    }

    void failed(Connection turn, long id, Instant now) throws SQLException {
        try (var fail = turn.prepareStatement(FAIL)) {
            fail.setObject(1, SqlTime.of(now));
            fail.setLong(2, id);
            fail.executeUpdate();
        }
    }

    /// In the caller's transaction, which fails where another instance has given this one up: what it publishes is
    /// lost then, too.
    Uni<Void> close(
            long id,
            Refresh.RefreshState state,
            @Nullable Integer version,
            @Nullable Instant effectiveAt,
            RefreshReport report,
            Instant now) {
        return CallersTransaction.session("Refreshes")
                .chain(session -> session.createNativeQuery(CLOSE)
                        .setParameter("state", state.name())
                        .setParameter("version", version == null ? null : version.toString())
                        .setParameter("effectiveAt", effectiveAt == null ? null : effectiveAt.toString())
                        .setParameter("finishedAt", now.toString())
                        .setParameter("report", write(report))
                        .setParameter("id", id)
                        .executeUpdate())
                .invoke(closed -> {
                    if (closed != 1) {
                        throw new IllegalStateException("Refresh " + id + " was given up by another instance");
                    }
                })
                .replaceWithVoid();
    }

    /// When the numbers of this version were last drawn and came out the same.
    Optional<Instant> unchanged(int base) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(UNCHANGED)) {
            query.setInt(1, base);
            var row = query.executeQuery();
            row.next();
            return Optional.ofNullable(SqlTime.atOrNull(row, "at"));
        }
    }

    /// Newest first.
    List<Refresh> page(long before, int limit) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(PAGE)) {
            query.setLong(1, before);
            query.setInt(2, limit);
            var row = query.executeQuery();
            var found = new ArrayList<Refresh>();
            while (row.next()) {
                found.add(read(row));
            }
            return found;
        }
    }

    private Refresh read(ResultSet row) throws SQLException {
        return new Refresh(
                row.getLong("id"),
                row.getObject("night", LocalDate.class),
                row.getInt("base_version"),
                Refresh.RefreshState.valueOf(row.getString("state")),
                row.getString("started_by"),
                SqlTime.at(row, "started_at"),
                SqlTime.atOrNull(row, "finished_at"),
                row.getObject("version", Integer.class),
                SqlTime.atOrNull(row, "effective_at"),
                report(row.getString("report")));
    }

    private String write(RefreshReport report) {
        try {
            return json.writeValueAsString(report);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable RefreshReport report(@Nullable String text) {
        try {
            return text == null ? null : json.readValue(text, RefreshReport.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
