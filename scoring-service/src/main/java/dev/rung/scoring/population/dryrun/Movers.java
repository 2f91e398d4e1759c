package dev.rung.scoring.population.dryrun;

import dev.rung.scoring.population.job.SqlTime;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The table `dry_run_movers`: who moves by the latest dry run of each version that people are still at work on, or
/// that
/// is announced.
@ApplicationScoped
class Movers {

    /// One statement for some thousands.
    private static final String APPEND = """
        insert into dry_run_movers (dry_run_id, seq, external_id, from_tier, to_tier, direction, steps, reason,
                                    value, threshold, missing)
        select ?, ? + rows.nr, rows.external_id, rows.from_tier, rows.to_tier, rows.direction, rows.steps,
               rows.reason, rows.value, rows.threshold, rows.missing
        from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?) with ordinality
             as rows(external_id, from_tier, to_tier, direction, steps, reason, value, threshold, missing, nr)\
        """;

    private static final String FORGET = "delete from dry_run_movers where dry_run_id = ?";

    private static final String FORGET_OTHERS = """
        delete from dry_run_movers where dry_run_id in (
            select id from dry_runs
            where id <> ? and (version = ? or state <> 'DONE' or version not in (
                select version from policies where state in ('DRAFT', 'APPROVED') or effective_at > ?)))\
        """;

    private static final String PAGE = """
        select external_id, from_tier, to_tier, direction, steps, reason, value, threshold, missing
        from dry_run_movers where dry_run_id = ? and seq > ? order by seq limit ?\
        """;

    private final AgroalDataSource database;

    Movers(AgroalDataSource database) {
        this.database = database;
    }

    /// @param before how many there are already
    void append(Connection turn, UUID run, long before, List<Mover> movers) throws SQLException {
        if (movers.isEmpty()) {
            return;
        }
        try (var insert = turn.prepareStatement(APPEND)) {
            insert.setObject(1, run);
            insert.setLong(2, before);
            insert.setArray(3, turn.createArrayOf("text", column(movers, Mover::externalId)));
            insert.setArray(4, turn.createArrayOf("text", column(movers, Mover::from)));
            insert.setArray(5, turn.createArrayOf("text", column(movers, Mover::to)));
            insert.setArray(6, turn.createArrayOf("text", column(movers, Mover::direction)));
            insert.setArray(7, turn.createArrayOf("int4", column(movers, Mover::steps)));
            insert.setArray(8, turn.createArrayOf("text", column(movers, Mover::reason)));
            insert.setArray(9, turn.createArrayOf("int8", column(movers, Mover::value)));
            insert.setArray(10, turn.createArrayOf("int8", column(movers, Mover::threshold)));
            insert.setArray(11, turn.createArrayOf("int8", column(movers, Mover::missing)));
            insert.executeUpdate();
        }
    }

    void forget(Connection turn, UUID run) throws SQLException {
        try (var delete = turn.prepareStatement(FORGET)) {
            delete.setObject(1, run);
            delete.executeUpdate();
        }
    }

    /// Those of the version's other runs, of runs that died, and of versions in force, replaced or withdrawn.
    void forgetOthers(Connection turn, DryRun run) throws SQLException {
        try (var delete = turn.prepareStatement(FORGET_OTHERS)) {
            delete.setObject(1, run.id());
            delete.setInt(2, run.version());
            delete.setObject(3, SqlTime.of(run.startedAt()));
            delete.executeUpdate();
        }
    }

    /// @param after the place that the page before ended at, 0 for the first
    List<Mover> page(UUID run, long after, int limit) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(PAGE)) {
            query.setObject(1, run);
            query.setLong(2, after);
            query.setInt(3, limit);
            return read(query.executeQuery());
        }
    }

    private static List<Mover> read(ResultSet row) throws SQLException {
        var movers = new ArrayList<Mover>();
        while (row.next()) {
            movers.add(new Mover(
                    row.getString("external_id"),
                    row.getString("from_tier"),
                    row.getString("to_tier"),
                    row.getString("direction"),
                    row.getInt("steps"),
                    row.getString("reason"),
                    row.getLong("value"),
                    row.getObject("threshold", Long.class),
                    row.getLong("missing")));
        }
        return movers;
    }

    private static Object[] column(List<Mover> movers, Function<Mover, @Nullable Object> of) {
        return movers.stream().map(of).toArray();
    }
}
