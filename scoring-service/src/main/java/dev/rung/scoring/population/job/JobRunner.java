package dev.rung.scoring.population.job;

import static java.util.stream.Collectors.toMap;

import dev.rung.platform.database.Await;
import dev.rung.platform.json.JsonText;
import dev.rung.platform.problem.Problem;
import dev.rung.scoring.population.job.JobParts.FinishedPart;
import dev.rung.scoring.population.scan.Population;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Does parts of jobs for as long as there are any. Each instance has one, and they share every job.
@ApplicationScoped
public class JobRunner {

    private static final Logger LOG = Logger.getLogger(JobRunner.class);

    /// As the stream has threads. Each takes a connection, and a part in memory.
    private static final int AT_ONCE = 2;

    /// A part that so many have begun and none has ended must have ended them.
    private static final int LEASES = 3;

    private final Set<UUID> leases = ConcurrentHashMap.newKeySet();
    private final Semaphore slots = new Semaphore(AT_ONCE);
    private final Map<String, JobKind<?>> kinds;
    private final Jobs jobs;
    private final JobParts parts;
    private final ClosingJob closing;
    private final Population population;
    private final Sql sql;
    private final JsonText json;
    private final Clock clock;

    @Inject
    JobRunner(
            @All List<JobKind<?>> kinds,
            Jobs jobs,
            JobParts parts,
            ClosingJob closing,
            Population population,
            Sql sql,
            JsonText json,
            Clock clock) {
        this.kinds = kinds.stream().collect(toMap(JobKind::code, kind -> kind));
        this.jobs = jobs;
        this.parts = parts;
        this.closing = closing;
        this.population = population;
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    /// Comes back when the job has begun; it goes on without the caller. Fails with 409 while another of its kind runs.
    ///
    /// @param terms kept as JSON
    public Job start(String kind, int policyVersion, String by, Instant now, @Nullable Object terms)
            throws SQLException {
        return begin(kind, policyVersion, null, by, now, terms)
                .orElseThrow(() -> Problem.of(409, kind + "-running").asException());
    }

    /// By the timer. Does nothing where another one of its kind runs, or had its turn this night.
    public void startTonight(String kind, int policyVersion, LocalDate night, Instant now) throws SQLException {
        begin(kind, policyVersion, night, "timer", now, null);
    }

    private Optional<Job> begin(
            String kind, int policyVersion, @Nullable LocalDate night, String by, Instant now, @Nullable Object terms)
            throws SQLException {
        var shares = kind(kind).shares();
        var begun = jobs.begin(kind, shares, policyVersion, night, by, now, terms);
        begun.ifPresent(_ -> wake());
        return begun;
    }

    /// Also keeps what this instance has.
    void look() throws SQLException {
        parts.renew(leases);
        if (slots.availablePermits() > 0) {
            wake();
        }
    }

    /// Until nothing is left that nobody is at.
    void work() {
        slots.acquireUninterruptibly();
        try {
            for (var part = lease(); part.isPresent(); part = lease()) {
                run(part.get());
            }
        } catch (SQLException e) {
            // whatever was leased is taken over when the lease ends
            LOG.error("The table of jobs does not answer", e);
        } finally {
            slots.release();
        }
    }

    private void wake() {
        for (int thread = 0; thread < AT_ONCE; thread++) {
            Thread.ofVirtual().name("jobs").start(this::work);
        }
    }

    private Optional<JobPart> lease() throws SQLException {
        return parts.lease(kinds.keySet());
    }

    private void run(JobPart part) throws SQLException {
        leases.add(part.lease());
        try {
            run(part, kind(part.job().kind()));
        } catch (SQLException | RuntimeException | Error e) {
            fail(part, e);
        } finally {
            leases.remove(part.lease());
        }
    }

    private JobKind<?> kind(String code) {
        return Objects.requireNonNull(kinds.get(code));
    }

    private <P> void run(JobPart part, JobKind<P> kind) throws SQLException {
        if (part.leases() > LEASES) {
            throw new IllegalStateException("Begun " + LEASES + " times and never ended");
        }
        if (part.isConclusion()) {
            conclude(part.job(), kind);
        } else if (part.isShare()) {
            computeShare(part, kind);
        } else {
            compute(part, kind);
        }
    }

    private <P> void compute(JobPart part, JobKind<P> kind) throws SQLException {
        var slice = population.between(part.after(), part.upTo(), kind.looksAtEverybody());
        sql.transaction(rows -> {
            var partial = json.write(kind.compute(part, slice.members(), rows));
            var finished = new FinishedPart(partial, slice.unpaired());
            if (!JobParts.finish(rows, part, finished)) {
                rows.rollback();
            }
            return finished;
        });
    }

    private <P> void computeShare(JobPart part, JobKind<P> kind) throws SQLException {
        var job = part.job();
        var ranges = partials(parts.finishedRanges(job.id()), kind);
        var partial = json.write(kind.computeShare(job, part.share(), ranges));
        sql.transaction(rows -> JobParts.finish(rows, part, new FinishedPart(partial, 0)));
    }

    private <P> List<P> partials(List<FinishedPart> finished, JobKind<P> kind) {
        return finished.stream()
                .map(part -> json.read(part.partial(), kind.partial()))
                .toList();
    }

    private <P> void conclude(Job job, JobKind<P> kind) throws SQLException {
        var finished = parts.finished(job.id());
        var partials = partials(finished, kind);
        long unpaired = finished.stream().mapToLong(FinishedPart::unpaired).sum();
        var ending = kind.conclude(job, partials, unpaired);
        var end = Await.on(() -> closing.close(job.id(), ending));
        LOG.infof(
                "Job done: kind=%s job=%s policyVersion=%d state=%s unpaired=%d",
                job.kind(), job.id(), job.policyVersion(), end.state(), unpaired);
    }

    private void fail(JobPart part, Throwable why) throws SQLException {
        var job = part.job();
        var failure = "part " + part.number() + ": " + why.getClass().getName();
        var isOver = sql.transaction(rows -> {
            var failed = JobParts.fail(rows, part, failure, clock.instant());
            if (failed) {
                kind(job.kind()).clear(job, rows);
            }
            return failed;
        });
        if (isOver) {
            LOG.errorf(
                    why,
                    "JOB FAILED: kind=%s job=%s policyVersion=%d %s",
                    job.kind(),
                    job.id(),
                    job.policyVersion(),
                    failure);
        }
    }
}
