package dev.rung.scoring.population.reconciliation;

import dev.rung.platform.database.Await;
import dev.rung.platform.store.Store;
import dev.rung.scoring.assessment.value.AssessmentDate;
import dev.rung.scoring.policy.catalog.PolicyCatalog;
import dev.rung.scoring.population.job.Job;
import dev.rung.scoring.population.job.JobEnd;
import dev.rung.scoring.population.job.JobKind;
import dev.rung.scoring.population.job.JobPart;
import dev.rung.scoring.population.job.JobRunner;
import dev.rung.scoring.population.reconciliation.LogComparison.LogFindings;
import dev.rung.scoring.population.reconciliation.Recomputation.Occasion;
import dev.rung.scoring.population.reconciliation.Reconciling.PartFindings;
import dev.rung.scoring.population.recount.Recounting;
import dev.rung.scoring.population.scan.Population;
import dev.rung.scoring.population.scan.PopulationMember;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/// Starts a reconciliation, and does it: compares everybody with a recomputation from the stored features, then a
/// sample with a recount of the log.
@ApplicationScoped
class Reconciling implements JobKind<PartFindings> {

    static final String CODE = "reconciliation";

    /// So many consumers read the log at a time at most, over all instances: as many as topics have partitions by
    /// default.
    private static final int READERS = 12;

    private static final Logger LOG = Logger.getLogger(Reconciling.class);

    private final JobRunner runner;
    private final PolicyCatalog policies;
    private final Population population;
    private final Recounting recounting;
    private final ReportingReconciliation reporting;
    private final ReconciliationTerms terms;
    private final Store store;
    private final Clock clock;

    Reconciling(
            JobRunner runner,
            PolicyCatalog policies,
            Population population,
            Recounting recounting,
            ReportingReconciliation reporting,
            ReconciliationTerms terms,
            Store store,
            Clock clock) {
        this.runner = runner;
        this.policies = policies;
        this.population = population;
        this.recounting = recounting;
        this.reporting = reporting;
        this.terms = terms;
        this.store = store;
        this.clock = clock;
    }

    /// Does nothing where another instance does or did it.
    void reconcileTonight() throws SQLException {
        var now = clock.instant();
        runner.startTonight(CODE, version(now), now.atZone(store.zone()).toLocalDate(), now);
    }

    /// Comes back when the reconciliation has begun; it goes on without the caller.
    Job start(String actor) throws SQLException {
        var now = clock.instant();
        return runner.start(CODE, version(now), actor, now, null);
    }

    @RegisterForReflection
    record PartFindings(ReconciliationFindings found, List<ReconciliationSample.DrawnSample> drawn) {}

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public boolean looksAtEverybody() {
        return true;
    }

    @Override
    public Class<PartFindings> partial() {
        return PartFindings.class;
    }

    @Override
    public PartFindings compute(JobPart part, List<PopulationMember> members, Connection rows) {
        var sample = new ReconciliationSample(part.job().id(), terms.sample());
        sample.offer(members);
        return new PartFindings(
                ReconciliationFindings.NOTHING.plus(recomputation().checkAll(members)), sample.drawn());
    }

    @Override
    public int shares() {
        return terms.sample() == 0 ? 0 : READERS;
    }

    /// All shares draw the same sample. Each reads the partitions of its own members, and no others.
    @Override
    public PartFindings computeShare(Job job, int share, List<PartFindings> ranges) throws SQLException {
        var sample = new ReconciliationSample(job.id(), terms.sample());
        ranges.forEach(part -> part.drawn().forEach(sample::offer));
        var own = population.among(sample.customers()).stream()
                .filter(member -> Math.floorMod(member.state().position().partition(), READERS) == share)
                .toList();
        return new PartFindings(ReconciliationFindings.NOTHING.with(fromLog(job, own)), List.of());
    }

    @Override
    public Supplier<Uni<JobEnd>> conclude(Job job, List<PartFindings> partials, long unpaired) {
        var found = partials.stream()
                .map(PartFindings::found)
                .reduce(ReconciliationFindings.NOTHING, ReconciliationFindings::plus)
                .leavingOut(unpaired);
        log(job, found);
        return () -> reporting.report(job, found);
    }

    private int version(Instant now) {
        return occasion(now).policy().version();
    }

    /// As of now: a part may be read long after the reconciliation began.
    private Recomputation recomputation() {
        var now = clock.instant();
        return Recomputation.of(occasion(now), occasion(now.minus(terms.patience())));
    }

    private Occasion occasion(Instant at) {
        var policy = Await.on(() -> policies.inForce(at)).policy();
        return new Occasion(policy, AssessmentDate.caughtUp(at, store.zone()));
    }

    /// Where the log cannot be read, what the recomputation found is told all the same.
    private LogFindings fromLog(Job job, List<PopulationMember> sampled) {
        try {
            return new LogComparison(recomputation()).checkAll(recounting.of(sampled));
        } catch (RuntimeException e) {
            LOG.errorf(e, "The sample could not be counted once more from the log: reconciliation=%s", job.id());
            return LogFindings.failed(sampled.size());
        }
    }

    private static void log(Job job, ReconciliationFindings found) {
        var log = found.fromLog();
        if (found.differing() > 0) {
            LOG.errorf(
                    "STANDINGS DIFFER: reconciliation=%s checked=%d differing=%d unpaired=%d recounted=%d differingFromLog=%d",
                    job.id(), found.checked(), found.differing(), found.unpaired(), log.recounted(), log.differing());
        } else {
            LOG.infof(
                    "Standings are as recomputed: reconciliation=%s checked=%d unpaired=%d recounted=%d leftOut=%d",
                    job.id(), found.checked(), found.unpaired(), log.recounted(), log.leftOut());
        }
    }
}
