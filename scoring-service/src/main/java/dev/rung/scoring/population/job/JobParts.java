package dev.rung.scoring.population.job;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The table `job_parts`. A part belongs to whoever holds its lease; the database's clock says how long.
@ApplicationScoped
class JobParts {

    /// The conclusion waits for all others. Whoever is at the same part is passed over.
    private static final String LEASE = """
        with free as (
            select p.job_id, p.number from jobs j join job_parts p on p.job_id = j.id
            where j.state = 'RUNNING' and j.kind = any (?) and p.partial is null
              and (p.leased_until is null or p.leased_until < now())
              and (p.number > 0 or not exists (
                  select 1 from job_parts o where o.job_id = j.id and o.number > 0 and o.partial is null))
            order by p.number, j.number limit 1 for update of p skip locked)
        update job_parts p set lease = ?, leased_until = now() + make_interval(secs => ?), leases = leases + 1
        from free, jobs j where p.job_id = free.job_id and p.number = free.number and j.id = p.job_id
        returning j.*, p.number as part, p.after_customer, p.up_to_customer, p.lease, p.leases\
        """;

    private static final String RENEW =
            "update job_parts set leased_until = now() + make_interval(secs => ?) where lease = any (?) and partial is null";

    private static final String FINISH = """
        update job_parts set partial = cast(? as jsonb)
        where job_id = ? and number = ? and lease = ? and partial is null\
        """;

    private static final String PARTIALS =
            "select partial from job_parts where job_id = ? and number > 0 order by number";

    private static final String FAIL = """
        with failed as (
            update jobs set state = 'FAILED', finished_at = ?, failure = ? where id = ? and state = 'RUNNING' and exists (
                select 1 from job_parts where job_id = jobs.id and number = ? and lease = ?)
            returning id)
        delete from job_parts using failed where job_id = failed.id\
        """;

    private final AgroalDataSource database;
    private final JobTerms terms;

    JobParts(AgroalDataSource database, JobTerms terms) {
        this.database = database;
        this.terms = terms;
    }

    Optional<JobPart> lease(Collection<String> kinds) throws SQLException {
        try (var connection = database.getConnection();
                var lease = connection.prepareStatement(LEASE)) {
            lease.setArray(1, connection.createArrayOf("text", kinds.toArray()));
            lease.setObject(2, UUID.randomUUID());
            lease.setDouble(3, terms.lease().toSeconds());
            var row = lease.executeQuery();
            return row.next()
                    ? Optional.of(new JobPart(
                            Job.read(row),
                            row.getInt("part"),
                            row.getObject("after_customer", UUID.class),
                            row.getObject("up_to_customer", UUID.class),
                            row.getObject("lease", UUID.class),
                            row.getInt("leases")))
                    : Optional.empty();
        }
    }

    void renew(Collection<UUID> leases) throws SQLException {
        try (var connection = database.getConnection();
                var renew = connection.prepareStatement(RENEW)) {
            renew.setDouble(1, terms.lease().toSeconds());
            renew.setArray(2, connection.createArrayOf("uuid", leases.toArray()));
            renew.executeUpdate();
        }
    }

    /// False where the lease is lost: the job failed, or somebody else has taken the part over.
    boolean finish(Connection rows, JobPart part, String partial) throws SQLException {
        try (var finish = rows.prepareStatement(FINISH)) {
            finish.setString(1, partial);
            finish.setObject(2, part.job().id());
            finish.setInt(3, part.number());
            finish.setObject(4, part.lease());
            return finish.executeUpdate() == 1;
        }
    }

    List<String> partials(UUID job) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(PARTIALS)) {
            query.setObject(1, job);
            var row = query.executeQuery();
            var partials = new ArrayList<String>();
            while (row.next()) {
                partials.add(row.getString(1));
            }
            return partials;
        }
    }

    /// False where that is not for the holder to say any more.
    boolean fail(Connection rows, JobPart part, String failure, Instant now) throws SQLException {
        try (var fail = rows.prepareStatement(FAIL)) {
            fail.setObject(1, now.atOffset(ZoneOffset.UTC));
            fail.setString(2, failure);
            fail.setObject(3, part.job().id());
            fail.setInt(4, part.number());
            fail.setObject(5, part.lease());
            return fail.executeUpdate() > 0;
        }
    }
}
