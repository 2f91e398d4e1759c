package dev.rung.scoring.population.reconciliation;

import dev.rung.platform.json.JsonText;
import dev.rung.scoring.population.job.Job;
import dev.rung.scoring.population.job.Jobs;
import dev.rung.scoring.population.reconciliation.Reconciliation.ReconciliationState;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;

/// The last reconciliation as metrics of every instance, whichever did it.
///
/// `rung_reconciliation_differences`: customers whose standing differed; anything but 0 wants a person.
/// `rung_reconciliation_checked`: how many were compared. `rung_reconciliation_log_differences` and
/// `rung_reconciliation_recounted`: the same of the sample counted once more from the log, −1 where it could not be
/// read. `rung_reconciliation_failed`: 1 where the last reconciliation broke off, so that the others tell of one
/// before it, or could not read the log; 1 wants a person. All are −1 until the first reconciliation.
@Startup // its metrics are there before the first run
@ApplicationScoped
class EveryMinuteReadReconciliation {

    private final Jobs jobs;
    private final JsonText json;
    private final AtomicLong differences;
    private final AtomicLong checked;
    private final AtomicLong logDifferences;
    private final AtomicLong recounted;
    private final AtomicLong failed;

    EveryMinuteReadReconciliation(Jobs jobs, JsonText json, MeterRegistry metrics) {
        this.jobs = jobs;
        this.json = json;
        differences = metrics.gauge("rung.reconciliation.differences", new AtomicLong(-1));
        checked = metrics.gauge("rung.reconciliation.checked", new AtomicLong(-1));
        logDifferences = metrics.gauge("rung.reconciliation.log.differences", new AtomicLong(-1));
        recounted = metrics.gauge("rung.reconciliation.recounted", new AtomicLong(-1));
        failed = metrics.gauge("rung.reconciliation.failed", new AtomicLong(-1));
    }

    @Scheduled(identity = "reconciliation-read", every = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void read() throws SQLException {
        var done = jobs.last(Reconciling.CODE, ReconciliationState.DONE.name());
        var brokeOff = jobs.last(Reconciling.CODE, ReconciliationState.FAILED.name());
        done.map(job -> json.readOrNull(job.report(), ReconciliationFindings.class))
                .ifPresent(this::show);
        brokeOff.filter(job -> job.number() > done.map(Job::number).orElse(0L)).ifPresent(_ -> failed.set(1));
    }

    private void show(ReconciliationFindings found) {
        differences.set(found.differing());
        checked.set(found.checked());
        var log = found.fromLog();
        logDifferences.set(log.tellsNothing() ? -1 : log.differing());
        recounted.set(log.tellsNothing() ? -1 : log.recounted());
        failed.set(log.tellsNothing() ? 1 : 0);
    }
}
