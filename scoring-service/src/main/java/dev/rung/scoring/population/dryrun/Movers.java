package dev.rung.scoring.population.dryrun;

import dev.rung.scoring.population.job.Job;
import dev.rung.scoring.population.job.JobPart;
import dev.rung.scoring.population.job.JsonColumn;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// The table `dry_run_movers`: who moves by the latest dry run of each version that people are still at work on, or
/// that is announced.
@ApplicationScoped
class Movers {

    private static final String APPEND = """
        insert into dry_run_movers (dry_run_id, seq, mover)
        select ?, ? + nr, mover from jsonb_array_elements(cast(? as jsonb)) with ordinality as movers (mover, nr)\
        """;

    private static final String FORGET = "delete from dry_run_movers where dry_run_id = ?";

    private static final String FORGET_OTHERS = """
        delete from dry_run_movers where dry_run_id in (
            select id from jobs
            where kind = 'dry-run' and id <> ? and (policy_version = ? or policy_version not in (
                select version from policies where state in ('DRAFT', 'APPROVED') or effective_at > ?)))\
        """;

    private static final String PAGE =
            "select seq, mover from dry_run_movers where dry_run_id = ? and seq > ? order by seq limit ?";

    private final AgroalDataSource database;
    private final JsonColumn json;

    Movers(AgroalDataSource database, JsonColumn json) {
        this.database = database;
        this.json = json;
    }

    /// One of those who move, and the place in the list.
    record PlacedMover(long place, Mover mover) {}

    /// Behind those of all parts before.
    void append(Connection rows, JobPart part, List<Mover> movers) throws SQLException {
        try (var insert = rows.prepareStatement(APPEND)) {
            insert.setObject(1, part.job().id());
            insert.setLong(2, (long) part.number() << Integer.SIZE);
            insert.setString(3, json.write(movers));
            insert.executeUpdate();
        }
    }

    void forget(Connection rows, UUID run) throws SQLException {
        try (var delete = rows.prepareStatement(FORGET)) {
            delete.setObject(1, run);
            delete.executeUpdate();
        }
    }

    /// Those of the version's other runs, and of versions in force, replaced or withdrawn.
    void forgetOthers(Job run) throws SQLException {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement(FORGET_OTHERS)) {
            delete.setObject(1, run.id());
            delete.setInt(2, run.policyVersion());
            delete.setObject(3, run.requestedAt().atOffset(ZoneOffset.UTC));
            delete.executeUpdate();
        }
    }

    /// @param after the place that the page before ended at, 0 for the first
    List<PlacedMover> page(UUID run, long after, int limit) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(PAGE)) {
            query.setObject(1, run);
            query.setLong(2, after);
            query.setInt(3, limit);
            var row = query.executeQuery();
            var movers = new ArrayList<PlacedMover>();
            while (row.next()) {
                movers.add(new PlacedMover(row.getLong("seq"), json.read(row.getString("mover"), Mover.class)));
            }
            return movers;
        }
    }
}
