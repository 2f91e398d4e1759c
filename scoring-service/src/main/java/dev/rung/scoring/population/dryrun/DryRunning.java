package dev.rung.scoring.population.dryrun;

import dev.rung.platform.database.Await;
import dev.rung.platform.json.JsonText;
import dev.rung.platform.store.Store;
import dev.rung.scoring.assessment.value.AssessmentDate;
import dev.rung.scoring.policy.catalog.PolicyCatalog;
import dev.rung.scoring.population.benefits.PublishedPackages;
import dev.rung.scoring.population.dryrun.DryRun.DryRunState;
import dev.rung.scoring.population.dryrun.DryRun.TrialTerms;
import dev.rung.scoring.population.job.Job;
import dev.rung.scoring.population.job.JobEnd;
import dev.rung.scoring.population.job.JobKind;
import dev.rung.scoring.population.job.JobPart;
import dev.rung.scoring.population.job.JobRunner;
import dev.rung.scoring.population.scan.PopulationMember;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/// Starts a dry run, and does it.
@ApplicationScoped
class DryRunning implements JobKind<VerdictTally> {

    static final String CODE = "dry-run";

    private final JobRunner runner;
    private final PolicyCatalog policies;
    private final Movers movers;
    private final PublishedPackages packages;
    private final JsonText json;
    private final Store store;
    private final Clock clock;

    DryRunning(
            JobRunner runner,
            PolicyCatalog policies,
            Movers movers,
            PublishedPackages packages,
            JsonText json,
            Store store,
            Clock clock) {
        this.runner = runner;
        this.policies = policies;
        this.movers = movers;
        this.packages = packages;
        this.json = json;
        this.store = store;
        this.clock = clock;
    }

    /// Comes back when the run has begun; it goes on without the caller.
    DryRun start(int version, String actor) throws SQLException {
        var now = clock.instant();
        var candidate = Await.on(() -> policies.one(version));
        var present = Await.on(() -> policies.inForce(now));
        var terms = new TrialTerms(candidate.hash(), present.policy().version());
        var job = runner.start(CODE, version, actor, now, terms);
        return DryRun.of(job, null, json);
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Class<VerdictTally> partial() {
        return VerdictTally.class;
    }

    /// A publication moves those too who take no part now: the tier of their facts is what they come back to.
    @Override
    public boolean looksAtEverybody() {
        return true;
    }

    @Override
    public VerdictTally compute(JobPart part, List<PopulationMember> members, Connection rows) throws SQLException {
        var tried = trial(part.job()).tryOn(members);
        movers.append(rows, part, tried.movers());
        return tried.tally();
    }

    @Override
    public Supplier<Uni<JobEnd>> conclude(Job job, List<VerdictTally> partials, long unpaired) {
        var tally = new VerdictTally();
        partials.forEach(tally::add);
        tally.leaveOut(unpaired);
        var costs = Await.on(() -> packages.costs(job.requestedAt()));
        var report = DryRunReport.of(tally, trial(job), costs, store.currency());
        return () -> movers.forgetOthers(job).replaceWith(new JobEnd(DryRunState.DONE.name(), report));
    }

    @Override
    public void clear(Job job, Connection rows) throws SQLException {
        movers.forget(rows, job.id());
    }

    private PolicyTrial trial(Job job) {
        var terms = TrialTerms.of(job, json);
        var candidate = Await.on(() -> policies.one(job.policyVersion()));
        if (!Objects.equals(candidate.hash(), terms.policyHash())) {
            throw new IllegalStateException("The draft was edited while it was tried");
        }
        var present = Await.on(() -> policies.one(terms.presentVersion()));
        return new PolicyTrial(
                present.policy(), candidate.policy(), AssessmentDate.caughtUp(job.requestedAt(), store.zone()));
    }
}
