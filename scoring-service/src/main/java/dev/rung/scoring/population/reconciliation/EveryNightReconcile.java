package dev.rung.scoring.population.reconciliation;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;

@ApplicationScoped
class EveryNightReconcile {

    private final Reconciling sweeping;

    EveryNightReconcile(Reconciling sweeping) {
        this.sweeping = sweeping;
    }

    @Scheduled(
            identity = "sweep",
            cron = "${rung.sweep.at}",
            timeZone = "${rung.store.zone}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() throws SQLException {
        sweeping.sweepTonight();
    }
}
