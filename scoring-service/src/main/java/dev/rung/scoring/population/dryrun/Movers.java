package dev.rung.scoring.population.dryrun;

import dev.rung.platform.database.CallersTransaction;
import dev.rung.platform.json.JsonText;
import dev.rung.scoring.population.job.Job;
import dev.rung.scoring.population.job.JobPart;
import dev.rung.scoring.population.job.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
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
            where kind = 'dry-run' and number < :number and (policy_version = :version or policy_version not in (
                select version from policies
                where state in ('DRAFT', 'APPROVED') or effective_at > cast(cast(:since as text) as timestamptz))))\
        """;

    private static final String PAGE =
            "select seq, mover from dry_run_movers where dry_run_id = ? and seq > ? and mover @> cast(? as jsonb)"
                    + " order by seq limit ?";

    private static final String IS_KEPT = "select 1 from dry_run_movers where dry_run_id = ? limit 1";

    private final Sql sql;
    private final JsonText json;

    Movers(Sql sql, JsonText json) {
        this.sql = sql;
        this.json = json;
    }

    /// One of those who move, and the place in the list.
    record PlacedMover(long place, Mover mover) {}

    /// Behind those of all parts before.
    void append(Connection rows, JobPart part, List<Mover> movers) throws SQLException {
        long before = (long) part.number() << Integer.SIZE;
        Sql.update(rows, APPEND, part.job().id(), before, json.write(movers));
    }

    void forget(Connection rows, UUID run) throws SQLException {
        Sql.update(rows, FORGET, run);
    }

    /// Those of the version's earlier runs, and of versions in force, replaced or withdrawn: in the transaction
    /// that ends the run.
    Uni<Void> forgetOthers(Job run) {
        return CallersTransaction.session("Movers.forgetOthers")
                .chain(session -> session.createNativeQuery(FORGET_OTHERS)
                        .setParameter("number", run.number())
                        .setParameter("version", run.policyVersion())
                        .setParameter("since", run.requestedAt().toString())
                        .executeUpdate())
                .replaceWithVoid();
    }

    List<PlacedMover> page(MoversPage page, MoverSelection selection, int limit) throws SQLException {
        return sql.query(PAGE, this::read, page.run(), page.after(), json.write(selection), limit);
    }

    boolean areKept(UUID run) throws SQLException {
        return !sql.query(IS_KEPT, row -> row.getInt(1), run).isEmpty();
    }

    private PlacedMover read(ResultSet row) throws SQLException {
        return new PlacedMover(row.getLong("seq"), json.read(row.getString("mover"), Mover.class));
    }
}
