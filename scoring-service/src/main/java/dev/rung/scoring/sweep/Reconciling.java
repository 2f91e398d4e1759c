package dev.rung.scoring.sweep;

import dev.rung.platform.problem.Problem;
import dev.rung.platform.store.Store;
import dev.rung.scoring.assessment.AssessmentDate;
import dev.rung.scoring.policy.catalog.PolicyCatalog;
import dev.rung.scoring.sweep.Recomputation.Occasion;
import dev.rung.scoring.walk.Await;
import dev.rung.scoring.walk.ExclusiveJobs;
import dev.rung.scoring.walk.ExclusiveJobs.Turn;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Starts a sweep and goes through with it. At most one at a time over all instances: [ExclusiveJobs] is the guard. At
/// most one
/// a night: the unique key of `sweeps.night` is.
@ApplicationScoped
class Reconciling {

    private static final Logger LOG = Logger.getLogger(Reconciling.class);
    private static final String WHAT = "sweep";

    private final ExclusiveJobs turns;
    private final PolicyCatalog policies;
    private final ComparingStandings checking;
    private final Reconciliations sweeps;
    private final ReportingReconciliation reporting;
    private final ReconciliationMetrics metrics;
    private final ReconciliationTerms terms;
    private final Store store;
    private final Clock clock;

    Reconciling(
            ExclusiveJobs turns,
            PolicyCatalog policies,
            ComparingStandings checking,
            Reconciliations sweeps,
            ReportingReconciliation reporting,
            ReconciliationMetrics metrics,
            ReconciliationTerms terms,
            Store store,
            Clock clock) {
        this.turns = turns;
        this.policies = policies;
        this.checking = checking;
        this.sweeps = sweeps;
        this.reporting = reporting;
        this.metrics = metrics;
        this.terms = terms;
        this.store = store;
        this.clock = clock;
    }

    /// Sweeps and comes back when it is done; does nothing where another does or did.
    void sweepTonight() throws SQLException {
        var turn = turns.take(WHAT).orElse(null);
        if (turn == null) {
            LOG.info("Sweep left to another instance");
            return;
        }
        try (turn) {
            var begun = begin(turn, clock.instant().atZone(store.zone()).toLocalDate(), "timer");
            if (begun.isPresent()) {
                sweep(turn, begun.get());
            }
        }
    }

    /// Comes back when the sweep has begun; it goes on without the caller.
    Reconciliation start(String actor) throws SQLException {
        var turn = turns.take(WHAT).orElseThrow(Reconciling::busy);
        return turn.handOver(() -> begin(turn, null, actor).orElseThrow(), begun -> sweep(turn, begun))
                .sweep();
    }

    private record BegunReconciliation(Reconciliation sweep, Recomputation recomputation) {}

    private Optional<BegunReconciliation> begin(Turn turn, @Nullable LocalDate night, String actor)
            throws SQLException {
        var now = clock.instant();
        var present = occasion(now);
        var recomputation = Recomputation.of(present, occasion(now.minus(terms.patience())));
        var sweep =
                Reconciliation.begun(UUID.randomUUID(), night, present.policy().version(), actor, now);
        return sweeps.begin(turn.connection(), sweep)
                ? Optional.of(new BegunReconciliation(sweep, recomputation))
                : Optional.empty();
    }

    private Occasion occasion(Instant at) {
        var policy = Await.on(() -> policies.inForce(at)).policy();
        return new Occasion(policy, AssessmentDate.settled(at, store.zone()));
    }

    private void sweep(Turn turn, BegunReconciliation begun) throws SQLException {
        try {
            tell(begun.sweep(), checking.check(begun.sweep().id(), begun.recomputation()));
        } catch (SQLException | RuntimeException e) {
            LOG.errorf(e, "SWEEP FAILED: sweep=%s", begun.sweep().id());
            metrics.tellFailure();
            sweeps.failed(turn.connection(), begun.sweep(), clock.instant());
        }
    }

    private void tell(Reconciliation sweep, ReconciliationFindings counted) {
        metrics.tell(counted);
        if (counted.differing() > 0) {
            LOG.errorf(
                    "STANDINGS DIFFER: sweep=%s checked=%d differing=%d recounted=%d differingFromLog=%d"
                            + " policyVersion=%d",
                    sweep.id(),
                    counted.checked(),
                    counted.differing(),
                    counted.fromLog().recounted(),
                    counted.fromLog().differing(),
                    sweep.policyVersion());
        } else {
            LOG.infof(
                    "Standings are as recomputed: sweep=%s checked=%d recounted=%d leftOut=%d",
                    sweep.id(),
                    counted.checked(),
                    counted.fromLog().recounted(),
                    counted.fromLog().leftOut());
        }
        var done = sweep.done(counted, clock.instant());
        Await.on(() -> reporting.report(done));
    }

    private static RuntimeException busy() {
        return Problem.of(409, "sweep-running").asException();
    }
}
