package dev.rung.scoring.population.job;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
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
        values (?, ?, ?, ?, 'RUNNING', ?, ?, cast(? as jsonb)) on conflict do nothing returning *\
        """;

    /// Together they cover all ids there can be, so nobody is missed who comes meanwhile. Part 0, the conclusion,
    /// has nobody.
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

    private static final String LATEST = """
        select * from jobs where kind = ? and policy_version = ? and state = coalesce(?, state)
        order by number desc limit 1\
        """;

    private static final String PAGE = "select * from jobs where kind = ? and number < ? order by number desc limit ?";

    private final AgroalDataSource database;
    private final JsonColumn json;
    private final JobTerms terms;

    Jobs(AgroalDataSource database, JsonColumn json, JobTerms terms) {
        this.database = database;
        this.json = json;
        this.terms = terms;
    }

    /// Nothing where another one of its kind runs, or had its turn this night.
    Optional<Job> begin(
            String kind, int policyVersion, @Nullable LocalDate night, String by, Instant now, @Nullable Object asked)
            throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var begin = connection.prepareStatement(BEGIN)) {
                begin.setObject(1, UUID.randomUUID());
                begin.setString(2, kind);
                begin.setInt(3, policyVersion);
                begin.setObject(4, night);
                begin.setString(5, by);
                begin.setObject(6, now.atOffset(ZoneOffset.UTC));
                begin.setString(7, asked == null ? null : json.write(asked));
                var job = read(begin).stream().findFirst();
                if (job.isPresent()) {
                    cut(connection, job.get().id());
                }
                connection.commit();
                return job;
            } finally {
                connection.rollback();
            }
        }
    }

    /// @param state null: in whichever it is
    public Optional<Job> latest(String kind, int policyVersion, @Nullable String state) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(LATEST)) {
            query.setString(1, kind);
            query.setInt(2, policyVersion);
            query.setString(3, state);
            return read(query).stream().findFirst();
        }
    }

    /// Newest first.
    public List<Job> page(String kind, long before, int limit) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(PAGE)) {
            query.setString(1, kind);
            query.setLong(2, before);
            query.setInt(3, limit);
            return read(query);
        }
    }

    private void cut(Connection connection, UUID job) throws SQLException {
        try (var cut = connection.prepareStatement(CUT)) {
            cut.setObject(1, job);
            cut.setInt(2, terms.partSize());
            cut.executeUpdate();
        }
    }

    private static List<Job> read(PreparedStatement query) throws SQLException {
        var row = query.executeQuery();
        var jobs = new ArrayList<Job>();
        while (row.next()) {
            jobs.add(Job.read(row));
        }
        return jobs;
    }
}
