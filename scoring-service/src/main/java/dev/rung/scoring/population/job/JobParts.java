package dev.rung.scoring.population.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The table `job_parts`. A part belongs to whoever holds its lease; the database's clock says how long.
@ApplicationScoped
class JobParts {

    /// The shares wait for all ranges, the conclusion waits for all others. Parts that another instance has locked are
    /// passed over.
    private static final String LEASE = """
        with free as (
            select p.job_id, p.number from jobs j join job_parts p on p.job_id = j.id
            where j.state = 'RUNNING' and j.kind = any (?) and p.partial is null
              and (p.leased_until is null or p.leased_until < now())
              and (p.number > 0 or not exists (
                  select 1 from job_parts o where o.job_id = j.id and o.partial is null
                      and (o.number > 0 or o.number < 0 and p.number = 0)))
            order by p.number, j.number limit 1 for update of p skip locked)
        update job_parts p set lease = ?, leased_until = now() + make_interval(secs => ?), leases = leases + 1
        from free, jobs j where p.job_id = free.job_id and p.number = free.number and j.id = p.job_id
        returning j.*, p.number as part, p.after_customer, p.up_to_customer, p.lease, p.leases\
        """;

    private static final String RENEW =
            "update job_parts set leased_until = now() + make_interval(secs => ?) where lease = any (cast(? as uuid[])) and partial is null";

    private static final String FINISH = """
        update job_parts set partial = cast(? as jsonb), unpaired = ?
        where job_id = ? and number = ? and lease = ? and partial is null\
        """;

    private static final String PARTIALS =
            "select partial, unpaired from job_parts where job_id = ? and (number > 0 or ? and number < 0)"
                    + " order by number < 0, abs(number)";

    private static final String FAIL = """
        with failed as (
            update jobs set state = 'FAILED', finished_at = ?, failure = ? where id = ? and state = 'RUNNING' and exists (
                select 1 from job_parts where job_id = jobs.id and number = ? and lease = ?)
            returning id)
        delete from job_parts using failed where job_id = failed.id\
        """;

    private final Sql sql;
    private final JobTerms terms;

    JobParts(Sql sql, JobTerms terms) {
        this.sql = sql;
        this.terms = terms;
    }

    /// @param partial what it comes to, as JSON
    /// @param unpaired customers of the part who could not be read
    record FinishedPart(String partial, long unpaired) {}

    Optional<JobPart> lease(Collection<String> kinds) throws SQLException {
        return sql
                .query(
                        LEASE,
                        JobPart::read,
                        texts(kinds),
                        UUID.randomUUID(),
                        terms.lease().toSeconds())
                .stream()
                .findFirst();
    }

    void renew(Collection<UUID> leases) throws SQLException {
        sql.update(RENEW, terms.lease().toSeconds(), texts(leases));
    }

    /// False where the lease is lost: the job failed, or somebody else has taken the part over.
    static boolean finish(Connection rows, JobPart part, FinishedPart finished) throws SQLException {
        return Sql.update(
                        rows,
                        FINISH,
                        finished.partial(),
                        finished.unpaired(),
                        part.job().id(),
                        part.number(),
                        part.lease())
                == 1;
    }

    /// Of the ranges, in the order of customer ids, which are done once a share is begun.
    List<FinishedPart> finishedRanges(UUID job) throws SQLException {
        return sql.query(PARTIALS, JobParts::finished, job, false);
    }

    /// Of the ranges, then of the shares: of all, once the conclusion is begun.
    List<FinishedPart> finished(UUID job) throws SQLException {
        return sql.query(PARTIALS, JobParts::finished, job, true);
    }

    private static FinishedPart finished(ResultSet row) throws SQLException {
        return new FinishedPart(row.getString(1), row.getLong(2));
    }

    /// False where that is not for the holder of the lease to say any more.
    static boolean fail(Connection rows, JobPart part, String failure, Instant now) throws SQLException {
        var at = now.atOffset(ZoneOffset.UTC);
        return Sql.update(rows, FAIL, at, failure, part.job().id(), part.number(), part.lease()) > 0;
    }

    private static String[] texts(Collection<?> values) {
        return values.stream().map(Object::toString).toArray(String[]::new);
    }
}
