package dev.rung.scoring.population.reconciliation;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.rung.platform.database.CallersTransaction;
import dev.rung.scoring.population.job.JsonColumn;
import dev.rung.scoring.population.job.SqlTime;
import io.agroal.api.AgroalDataSource;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// The table `sweeps`.
@ApplicationScoped
class Reconciliations {

    /// Only who holds the turn gets here, so a sweep that still counts as running died with its process.
    private static final String BURY = "update sweeps set state = 'FAILED', finished_at = ? where state = 'RUNNING'";

    private static final String BEGIN = """
        insert into sweeps (id, night, policy_version, state, started_by, started_at)
        values (?, ?, ?, 'RUNNING', ?, ?) on conflict (night) do nothing\
        """;

    private static final String FAIL =
            "update sweeps set state = 'FAILED', finished_at = ? where id = ? and state = 'RUNNING'";

    private static final String DONE = """
        update sweeps set state = 'DONE', finished_at = cast(cast(:finishedAt as text) as timestamptz),
                          checked = :checked, differing = :differing,
                          log = cast(cast(:log as text) as jsonb),
                          examples = cast(cast(:examples as text) as jsonb)
        where id = cast(cast(:id as text) as uuid) and state = 'RUNNING'\
        """;

    private static final String PAGE = """
        select id, night, policy_version, state, started_by, started_at, finished_at, checked, differing, log,
               examples
        from sweeps where (started_at, id) < (?, ?) order by started_at desc, id desc limit ?\
        """;

    private static final TypeReference<LogSample> LOG = new TypeReference<>() {};
    private static final TypeReference<List<StandingDifference>> EXAMPLES = new TypeReference<>() {};

    private final AgroalDataSource database;
    private final JsonColumn json;

    Reconciliations(AgroalDataSource database, JsonColumn json) {
        this.database = database;
        this.json = json;
    }

    /// False where this night was swept already: the unique key on `night` is the guard.
    boolean begin(Connection turn, Reconciliation sweep) throws SQLException {
        try (var bury = turn.prepareStatement(BURY);
                var begin = turn.prepareStatement(BEGIN)) {
            bury.setObject(1, SqlTime.of(sweep.startedAt()));
            bury.executeUpdate();
            begin.setObject(1, sweep.id());
            begin.setObject(2, sweep.night());
            begin.setInt(3, sweep.policyVersion());
            begin.setString(4, sweep.startedBy());
            begin.setObject(5, SqlTime.of(sweep.startedAt()));
            return begin.executeUpdate() == 1;
        }
    }

    /// Does nothing where it has ended already.
    void failed(Connection turn, Reconciliation sweep, Instant now) throws SQLException {
        try (var fail = turn.prepareStatement(FAIL)) {
            fail.setObject(1, SqlTime.of(now));
            fail.setObject(2, sweep.id());
            fail.executeUpdate();
        }
    }

    /// In the caller's transaction, which fails where another instance has given this one up: its alarm is lost then,
    /// too.
    Uni<Void> done(Reconciliation sweep) {
        return CallersTransaction.session("Sweeps")
                .chain(session -> session.createNativeQuery(DONE)
                        .setParameter("finishedAt", String.valueOf(sweep.finishedAt()))
                        .setParameter("checked", sweep.checked())
                        .setParameter("differing", sweep.differing())
                        .setParameter("log", json.write(sweep.log()))
                        .setParameter("examples", json.write(sweep.examples()))
                        .setParameter("id", sweep.id().toString())
                        .executeUpdate())
                .invoke(done -> {
                    if (done != 1) {
                        throw new IllegalStateException("Sweep " + sweep.id() + " was given up by another instance");
                    }
                })
                .replaceWithVoid();
    }

    /// Newest first.
    List<Reconciliation> page(ReconciliationsPage page) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(PAGE)) {
            query.setObject(1, SqlTime.of(page.before()));
            query.setObject(2, page.id());
            query.setInt(3, page.limit() + 1);
            return read(query.executeQuery());
        }
    }

    private List<Reconciliation> read(ResultSet row) throws SQLException {
        var sweeps = new ArrayList<Reconciliation>();
        while (row.next()) {
            sweeps.add(new Reconciliation(
                    row.getObject("id", UUID.class),
                    row.getObject("night", LocalDate.class),
                    row.getInt("policy_version"),
                    Reconciliation.ReconciliationState.valueOf(row.getString("state")),
                    row.getString("started_by"),
                    SqlTime.at(row, "started_at"),
                    SqlTime.atOrNull(row, "finished_at"),
                    row.getObject("checked", Long.class),
                    row.getObject("differing", Long.class),
                    json.read(row.getString("log"), LOG),
                    json.read(row.getString("examples"), EXAMPLES)));
        }
        return sweeps;
    }
}
