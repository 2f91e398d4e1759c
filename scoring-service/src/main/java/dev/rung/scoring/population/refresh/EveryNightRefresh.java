package dev.rung.scoring.population.refresh;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;

/// Asks every night; the policy in force says how seldom the answer is yes.
@ApplicationScoped
class EveryNightRefresh {

    private final Refreshing refreshing;

    EveryNightRefresh(Refreshing refreshing) {
        this.refreshing = refreshing;
    }

    @Scheduled(
            identity = "refresh",
            cron = "${rung.refresh.at}",
            timeZone = "${rung.store.zone}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void refresh() throws SQLException {
        refreshing.refreshTonight();
    }
}
