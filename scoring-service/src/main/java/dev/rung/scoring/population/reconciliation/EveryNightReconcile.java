package dev.rung.scoring.population.reconciliation;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;

@ApplicationScoped
class EveryNightReconcile {

    private final Reconciling reconciling;

    EveryNightReconcile(Reconciling reconciling) {
        this.reconciling = reconciling;
    }

    @Scheduled(
            identity = "reconciliation",
            cron = "${rung.reconciliation.at}",
            timeZone = "${rung.store.zone}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void reconcile() throws SQLException {
        reconciling.reconcileTonight();
    }
}
