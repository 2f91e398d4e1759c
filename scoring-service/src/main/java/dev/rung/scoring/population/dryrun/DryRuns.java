package dev.rung.scoring.population.dryrun;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.rung.scoring.population.job.JsonColumn;
import dev.rung.scoring.population.job.SqlTime;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The table `dry_runs`. Whoever writes holds the turn, and writes through its connection.
@ApplicationScoped
class DryRuns {

    /// Only who holds the turn gets here, so a run that still counts as running died with its process.
    private static final String BURY = "update dry_runs set state = 'FAILED', finished_at = ? where state = 'RUNNING'";

    private static final String BEGIN = """
        insert into dry_runs (id, version, policy_hash, present_version, as_of, state, started_by, started_at)
        values (?, ?, ?, ?, ?, 'RUNNING', ?, ?)\
        """;

    private static final String END =
            "update dry_runs set state = ?, finished_at = ?, report = cast(? as jsonb) where id = ?";

    private static final String LATEST = """
        select id, version, policy_hash, present_version, as_of, state, started_by, started_at, finished_at, report
        from dry_runs where version = ? order by started_at desc, id limit 1\
        """;

    private static final TypeReference<DryRunReport> REPORT = new TypeReference<>() {};

    private final AgroalDataSource database;
    private final JsonColumn json;

    DryRuns(AgroalDataSource database, JsonColumn json) {
        this.database = database;
        this.json = json;
    }

    void begin(Connection turn, DryRun run) throws SQLException {
        try (var bury = turn.prepareStatement(BURY);
                var begin = turn.prepareStatement(BEGIN)) {
            bury.setObject(1, SqlTime.of(run.startedAt()));
            bury.executeUpdate();
            begin.setObject(1, run.id());
            begin.setInt(2, run.version());
            begin.setString(3, run.policyHash());
            begin.setInt(4, run.presentVersion());
            begin.setObject(5, SqlTime.of(run.asOf()));
            begin.setString(6, run.startedBy());
            begin.setObject(7, SqlTime.of(run.startedAt()));
            begin.executeUpdate();
        }
    }

    void done(Connection turn, UUID id, DryRunReport report, Instant now) throws SQLException {
        end(turn, id, DryRun.DryRunState.DONE, json.write(report), now);
    }

    void failed(Connection turn, UUID id, Instant now) throws SQLException {
        end(turn, id, DryRun.DryRunState.FAILED, null, now);
    }

    Optional<DryRun> latest(int version) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(LATEST)) {
            query.setInt(1, version);
            var row = query.executeQuery();
            return row.next() ? Optional.of(read(row)) : Optional.empty();
        }
    }

    private static void end(Connection turn, UUID id, DryRun.DryRunState state, @Nullable String report, Instant now)
            throws SQLException {
        try (var end = turn.prepareStatement(END)) {
            end.setString(1, state.name());
            end.setObject(2, SqlTime.of(now));
            end.setString(3, report);
            end.setObject(4, id);
            end.executeUpdate();
        }
    }

    private DryRun read(ResultSet row) throws SQLException {
        return new DryRun(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getString("policy_hash"),
                row.getInt("present_version"),
                SqlTime.at(row, "as_of"),
                DryRun.DryRunState.valueOf(row.getString("state")),
                row.getString("started_by"),
                SqlTime.at(row, "started_at"),
                SqlTime.atOrNull(row, "finished_at"),
                json.read(row.getString("report"), REPORT));
    }
}
