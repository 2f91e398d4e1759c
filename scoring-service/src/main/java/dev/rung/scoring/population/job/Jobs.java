package dev.rung.scoring.population.job;

import dev.rung.platform.json.JsonText;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The table `jobs`.
@ApplicationScoped
public class Jobs {

    /// One of a kind at a time, and one of a kind a night, over all instances: unique keys are the guard.
    private static final String BEGIN = """
        insert into jobs (id, kind, policy_version, night, state, requested_by, requested_at, terms)
        values (?, ?, ?, cast(? as date), 'RUNNING', ?, ?, cast(? as jsonb)) on conflict do nothing returning *\
        """;

    /// Together they cover all ids there can be, so nobody is missed who comes meanwhile. Part 0, the
    /// conclusion, has nobody.
    private static final String CUT = """
        insert into job_parts (job_id, number, after_customer, up_to_customer)
        select ?, row_number() over ids - 1, lag(id, 1, id) over ids, id from (
            values (uuid '00000000-0000-0000-0000-000000000000'), (uuid 'ffffffff-ffff-ffff-ffff-ffffffffffff')
            union
            select customer_id from (
                select customer_id, row_number() over (order by customer_id) as place from standings) as placed
            where place % ? = 0) as bounds (id)
        window ids as (order by id)\
        """;

    private static final String SHARE_OUT = """
        insert into job_parts (job_id, number, after_customer, up_to_customer)
        select ?, -share, uuid '00000000-0000-0000-0000-000000000000', uuid '00000000-0000-0000-0000-000000000000'
        from generate_series(1, ?) as share\
        """;

    private static final String LATEST = """
        select * from jobs where kind = ? and policy_version = ? and state = coalesce(cast(? as text), state)
        order by number desc limit 1\
        """;

    private static final String LAST = "select * from jobs where kind = ? and state = ? order by number desc limit 1";

    private static final String PAGE = "select * from jobs where kind = ? and number < ? order by number desc limit ?";

    private static final String DONE =
            "select cast(count(*) as int), cast(count(partial) as int) from job_parts where job_id = ?";

    private final Sql sql;
    private final JsonText json;
    private final JobTerms terms;
    private final Clock clock;

    Jobs(Sql sql, JsonText json, JobTerms terms, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.terms = terms;
        this.clock = clock;
    }

    /// Nothing where another one of its kind runs, or had its turn this night.
    ///
    /// @param shares parts that follow the ranges of customers
    Optional<Job> begin(
            String kind,
            int shares,
            int policyVersion,
            @Nullable LocalDate night,
            String by,
            Instant now,
            @Nullable Object asked)
            throws SQLException {
        var id = UUID.randomUUID();
        var at = now.atOffset(ZoneOffset.UTC);
        var written = asked == null ? null : json.write(asked);
        return sql.transaction(connection -> {
            var begun = Sql.query(connection, BEGIN, Job::read, id, kind, policyVersion, night, by, at, written);
            if (!begun.isEmpty()) {
                Sql.update(connection, CUT, id, terms.partSize());
                Sql.update(connection, SHARE_OUT, id, shares);
            }
            return begun.stream().findFirst();
        });
    }

    /// @param state null: in whichever it is
    public Optional<Job> latest(String kind, int policyVersion, @Nullable String state) throws SQLException {
        return sql.query(LATEST, Job::read, kind, policyVersion, state).stream().findFirst();
    }

    /// Whichever version it is about.
    public Optional<Job> last(String kind, String state) throws SQLException {
        return sql.query(LAST, Job::read, kind, state).stream().findFirst();
    }

    /// Null once it has ended.
    public @Nullable JobProgress progress(Job job) throws SQLException {
        if (!job.isRunning()) {
            return null;
        }
        var now = clock.instant();
        return sql.query(DONE, row -> JobProgress.of(row.getInt(1), row.getInt(2), job.requestedAt(), now), job.id())
                .getFirst();
    }

    /// Newest first.
    public List<Job> page(String kind, long before, int limit) throws SQLException {
        return sql.query(PAGE, Job::read, kind, before, limit);
    }
}
