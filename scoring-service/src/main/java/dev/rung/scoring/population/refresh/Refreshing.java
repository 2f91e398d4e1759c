package dev.rung.scoring.population.refresh;

import dev.rung.platform.store.Store;
import dev.rung.scoring.freshness.FreshnessReader;
import dev.rung.scoring.population.job.Await;
import dev.rung.scoring.population.job.ExclusiveJobs;
import dev.rung.scoring.population.job.ExclusiveJobs.Turn;
import dev.rung.scoring.population.refresh.RefreshPolicy.Situation;
import dev.rung.scoring.population.refresh.RefreshSchedule.Behind;
import dev.rung.scoring.population.refresh.RefreshSchedule.Now;
import dev.rung.scoring.population.refresh.RefreshSchedule.WaitsFor;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Starts a refresh where it is due and goes through with it. At most one at a time over all instances: [ExclusiveJobs]
/// is
/// the guard. At most one a night, and one of each version: the unique keys of `policy_refreshes` are.
@ApplicationScoped
class Refreshing {

    private static final Logger LOG = Logger.getLogger(Refreshing.class);
    private static final String WHAT = "refresh";

    /// What Kafka accepted longer ago must be readable. The stream and the sink take seconds, and behaviour never
    /// stops,
    /// so less could be missed on a busy night; what happens in five minutes moves no percentile.
    private static final Duration LAG = Duration.ofMinutes(5);

    private final ExclusiveJobs turns;
    private final Redrawing redrawing;
    private final Refreshes refreshes;
    private final FreshnessReader freshness;
    private final Store store;
    private final Clock clock;

    Refreshing(
            ExclusiveJobs turns,
            Redrawing redrawing,
            Refreshes refreshes,
            FreshnessReader freshness,
            Store store,
            Clock clock) {
        this.turns = turns;
        this.redrawing = redrawing;
        this.refreshes = refreshes;
        this.freshness = freshness;
        this.store = store;
        this.clock = clock;
    }

    /// Comes back when it is done; does nothing where it is not due, or where another does or did it.
    void refreshTonight() throws SQLException {
        var turn = turns.take(WHAT).orElse(null);
        if (turn == null) {
            LOG.info("Refresh left to another instance");
            return;
        }
        try (turn) {
            var inForce = redrawing.inForce();
            var night = today();
            var due = RefreshPolicy.decide(situation(inForce), night);
            if (due instanceof WaitsFor(int version)) {
                LOG.infof("Refresh waits: policyVersion=%d", version);
            }
            if (due instanceof Behind(long unread)) {
                LOG.warnf("Refresh put off, the standings are behind: unread=%d", unread);
            }
            var begun = due instanceof Now ? begin(turn, inForce, night, "timer") : Optional.<BegunRefresh>empty();
            if (begun.isPresent()) {
                refresh(turn, begun.get());
            }
        }
    }

    /// Comes back when it has begun; it goes on without the caller.
    ///
    /// @return its id
    long start(String actor) throws SQLException {
        var turn = turns.take(WHAT).orElseThrow(RefreshRefusals::busy);
        var handedOver = false;
        try {
            var inForce = redrawing.inForce();
            RefreshRefusals.mustBeNow(RefreshPolicy.decideWish(situation(inForce), today()));
            var begun = begin(turn, inForce, null, actor).orElseThrow();
            Infrastructure.getDefaultExecutor().execute(() -> refreshAlone(turn, begun));
            handedOver = true;
            return begun.id();
        } finally {
            if (!handedOver) {
                turn.close();
            }
        }
    }

    private record BegunRefresh(long id, PolicyInForce inForce, String actor) {}

    private Optional<BegunRefresh> begin(Turn turn, PolicyInForce inForce, @Nullable LocalDate night, String actor)
            throws SQLException {
        return refreshes
                .begin(turn.connection(), night, inForce.version(), actor, clock.instant())
                .map(id -> new BegunRefresh(id, inForce, actor));
    }

    private void refreshAlone(Turn turn, BegunRefresh begun) {
        try (turn) {
            refresh(turn, begun);
        } catch (SQLException e) {
            // the next refresh finds the row still running, and ends it
            LOG.errorf(e, "Refresh could not be ended: refresh=%d", begun.id());
        }
    }

    private void refresh(Turn turn, BegunRefresh begun) throws SQLException {
        try {
            var state = redrawing.redraw(begun.id(), begun.inForce(), begun.actor());
            LOG.infof(
                    "Refresh done: refresh=%d policyVersion=%d state=%s",
                    begun.id(), begun.inForce().version(), state);
        } catch (SQLException | RuntimeException e) {
            LOG.errorf(
                    e,
                    "Refresh failed: refresh=%d policyVersion=%d",
                    begun.id(),
                    begun.inForce().version());
            refreshes.failed(turn.connection(), begun.id(), clock.instant());
        }
    }

    private Situation situation(PolicyInForce inForce) throws SQLException {
        long unread = Await.on(() -> freshness.unread(clock.instant().minus(LAG)));
        return inForce.situation(refreshes.unchanged(inForce.version()), unread, store.zone());
    }

    private LocalDate today() {
        return clock.instant().atZone(store.zone()).toLocalDate();
    }
}
