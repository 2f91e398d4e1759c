package dev.rung.scoring.dryrun;

import dev.rung.platform.problem.Problem;
import dev.rung.platform.store.Store;
import dev.rung.scoring.assessment.AssessmentDate;
import dev.rung.scoring.dryrun.PolicyTrial.Tried;
import dev.rung.scoring.policy.catalog.PolicyCatalog;
import dev.rung.scoring.walk.Await;
import dev.rung.scoring.walk.ExclusiveJobs;
import dev.rung.scoring.walk.ExclusiveJobs.Turn;
import dev.rung.scoring.walk.PopulationScan;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import org.jboss.logging.Logger;

/// Starts a dry run and goes through with it. At most one at a time over all instances: [ExclusiveJobs] is the guard.
@ApplicationScoped
class DryRunning {

    private static final Logger LOG = Logger.getLogger(DryRunning.class);

    private final ExclusiveJobs turns;
    private final PolicyCatalog policies;
    private final PopulationScan walk;
    private final DryRuns runs;
    private final Movers movers;
    private final Store store;
    private final Clock clock;

    DryRunning(
            ExclusiveJobs turns,
            PolicyCatalog policies,
            PopulationScan walk,
            DryRuns runs,
            Movers movers,
            Store store,
            Clock clock) {
        this.turns = turns;
        this.policies = policies;
        this.walk = walk;
        this.runs = runs;
        this.movers = movers;
        this.store = store;
        this.clock = clock;
    }

    /// Comes back when the run has begun; it goes on without the caller.
    DryRun start(int version, String actor) throws SQLException {
        var now = clock.instant();
        var candidate = Await.on(() -> policies.one(version));
        var present = Await.on(() -> policies.inForce(now));
        var trial = new PolicyTrial(present.policy(), candidate.policy(), AssessmentDate.settled(now, store.zone()));
        var run = DryRun.begun(
                UUID.randomUUID(), version, candidate.hash(), present.policy().version(), actor, now);
        var turn = turns.take("dry run").orElseThrow(DryRunning::busy);
        return turn.handOver(() -> begin(turn, run), begun -> runToTheEnd(turn, begun, trial));
    }

    private DryRun begin(Turn turn, DryRun run) throws SQLException {
        runs.begin(turn.connection(), run);
        return run;
    }

    private void runToTheEnd(Turn turn, DryRun run, PolicyTrial trial) throws SQLException {
        try {
            run(turn, run, trial);
        } catch (SQLException | RuntimeException e) {
            LOG.errorf(e, "Dry run failed: dryRun=%s policyVersion=%d", run.id(), run.version());
            movers.forget(turn.connection(), run.id());
            runs.failed(turn.connection(), run.id(), clock.instant());
        }
    }

    private void run(Turn turn, DryRun run, PolicyTrial trial) throws SQLException {
        movers.forgetOthers(turn.connection(), run);
        var tally = new VerdictTally();
        walk.over(trial::tryOn, tried -> keep(turn, run, tally, tried));
        runs.done(turn.connection(), run.id(), DryRunReport.of(tally, trial, store.currency()), clock.instant());
        LOG.infof(
                "Dry run done: dryRun=%s policyVersion=%d customers=%d movers=%d",
                run.id(), run.version(), tally.customers(), tally.movers());
    }

    private void keep(Turn turn, DryRun run, VerdictTally tally, Tried tried) {
        try {
            movers.append(turn.connection(), run.id(), tally.movers(), tried.movers());
            tally.add(tried.tally());
        } catch (SQLException e) {
            throw new IllegalStateException("Movers cannot be written", e);
        }
    }

    private static RuntimeException busy() {
        return Problem.of(409, "dry-run-running").asException();
    }
}
