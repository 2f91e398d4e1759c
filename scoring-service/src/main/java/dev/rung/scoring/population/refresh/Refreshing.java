package dev.rung.scoring.population.refresh;

import dev.rung.platform.database.Await;
import dev.rung.platform.store.Store;
import dev.rung.scoring.freshness.FreshnessReader;
import dev.rung.scoring.population.job.Job;
import dev.rung.scoring.population.job.JobRunner;
import dev.rung.scoring.population.job.Jobs;
import dev.rung.scoring.population.refresh.Refresh.RefreshState;
import dev.rung.scoring.population.refresh.RefreshPolicy.Situation;
import dev.rung.scoring.population.refresh.RefreshSchedule.Behind;
import dev.rung.scoring.population.refresh.RefreshSchedule.NotBefore;
import dev.rung.scoring.population.refresh.RefreshSchedule.NothingToRefresh;
import dev.rung.scoring.population.refresh.RefreshSchedule.Now;
import dev.rung.scoring.population.refresh.RefreshSchedule.WaitsFor;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.jboss.logging.Logger;

/// Starts a refresh where it is due; it goes on without the caller. At most one of each version:
/// a unique key is the guard.
@ApplicationScoped
class Refreshing {

    private static final Logger LOG = Logger.getLogger(Refreshing.class);

    /// Behaviour accepted longer ago than this must be readable. The stream and the sink take seconds,
    /// and behaviour never stops, so less could be missed on a busy night; what happens in five
    /// minutes moves no percentile.
    private static final Duration LAG = Duration.ofMinutes(5);

    private final JobRunner runner;
    private final RefreshingThresholds thresholds;
    private final Jobs jobs;
    private final FreshnessReader freshness;
    private final Store store;
    private final Clock clock;

    Refreshing(
            JobRunner runner,
            RefreshingThresholds thresholds,
            Jobs jobs,
            FreshnessReader freshness,
            Store store,
            Clock clock) {
        this.runner = runner;
        this.thresholds = thresholds;
        this.jobs = jobs;
        this.freshness = freshness;
        this.store = store;
        this.clock = clock;
    }

    /// Does nothing where it is not due, or where another instance does or did it.
    void refreshTonight() throws SQLException {
        var inForce = thresholds.inForce();
        switch (RefreshPolicy.decide(situation(inForce), today())) {
            case Now() -> runner.startTonight(RefreshingThresholds.CODE, inForce.version(), today(), clock.instant());
            case WaitsFor(int version) -> LOG.infof("Refresh waits: policyVersion=%d", version);
            case Behind(long unread) -> LOG.warnf("Refresh put off, the standings are behind: unread=%d", unread);
            case NothingToRefresh _, NotBefore _ -> {}
        }
    }

    /// @return its number
    long start(String actor) throws SQLException {
        var inForce = thresholds.inForce();
        RefreshRefusals.mustBeNow(RefreshPolicy.decideWish(situation(inForce), today()));
        return runner.start(RefreshingThresholds.CODE, inForce.version(), actor, clock.instant(), null)
                .number();
    }

    private Situation situation(PolicyInForce inForce) throws SQLException {
        long unread = Await.on(() -> freshness.unread(clock.instant().minus(LAG)));
        var unchanged = jobs.latest(RefreshingThresholds.CODE, inForce.version(), RefreshState.UNCHANGED.name());
        return inForce.situation(unchanged.map(Job::requestedAt), unread, store.zone());
    }

    private LocalDate today() {
        return clock.instant().atZone(store.zone()).toLocalDate();
    }
}
