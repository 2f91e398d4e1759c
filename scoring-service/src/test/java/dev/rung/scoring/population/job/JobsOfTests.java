package dev.rung.scoring.population.job;

import static dev.rung.scoring.Tables.count;
import static dev.rung.scoring.Tables.execute;
import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;

import dev.rung.platform.database.Await;
import io.quarkus.arc.Arc;
import io.smallrye.mutiny.Uni;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;

/// Jobs past the service.
public final class JobsOfTests {

    private JobsOfTests() {}

    /// One that runs and that nobody can do: it has no parts. Whoever calls it takes it back.
    public static UUID running(String kind) throws SQLException {
        var id = UUID.randomUUID();
        execute("insert into jobs (id, kind, policy_version, state, requested_by, requested_at) values ('" + id + "', '"
                + kind + "', 1, 'RUNNING', 'nobody', now())");
        return id;
    }

    public static void forget(UUID job) throws SQLException {
        execute("delete from jobs where id = '" + job + "'");
    }

    /// Its one part and its conclusion are leased by an instance that died.
    public static void leasedByTheDead(UUID job) throws SQLException {
        execute("insert into job_parts (job_id, number, after_customer, up_to_customer, lease, leased_until, leases)"
                + " select '" + job + "', number, '00000000-0000-0000-0000-000000000000',"
                + " 'ffffffff-ffff-ffff-ffff-ffffffffffff', gen_random_uuid(), now() + interval '1 hour', number"
                + " from generate_series(0, 1) as number");
    }

    public static void theirLeaseEnds(UUID job) throws SQLException {
        execute("update job_parts set leased_until = now() where job_id = '" + job + "'");
    }

    /// As the table never had it, or as it is after somebody else has ended it.
    public static Job ended(String kind, int policyVersion) {
        return new Job(
                UUID.randomUUID(), 0, kind, policyVersion, null, "RUNNING", "timer", Instant.now(), null, null, null);
    }

    public static JobEnd close(Job job, Supplier<Uni<JobEnd>> ending) {
        var closing = Arc.container().instance(ClosingJob.class).get();
        return Await.on(() -> closing.close(job.id(), ending));
    }

    public static void awaitNoneRuns(String kind) {
        await().atMost(ofSeconds(60)).until(() -> count("jobs where state = 'RUNNING' and kind = '" + kind + "'") == 0);
    }
}
