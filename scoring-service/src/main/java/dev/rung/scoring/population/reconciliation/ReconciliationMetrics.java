package dev.rung.scoring.population.reconciliation;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;

/// `rung_reconciliation_differences`: customers whose standing differed at the last reconciliation of this
/// instance; anything but 0 wants a person. `rung_reconciliation_checked`: how many were compared.
/// `rung_reconciliation_log_differences` and `rung_reconciliation_recounted`: the same of the sample counted once
/// more from the log, −1 where it could not be read. `rung_reconciliation_failed`: 1 where the last
/// reconciliation broke off, so that the others tell of one before it, or could not read the log; 1 wants a
/// person. All are −1 until the first reconciliation.
@Startup // its metrics are there before the first run
@ApplicationScoped
class ReconciliationMetrics {

    private final AtomicLong differences;
    private final AtomicLong checked;
    private final AtomicLong logDifferences;
    private final AtomicLong recounted;
    private final AtomicLong failed;

    ReconciliationMetrics(MeterRegistry metrics) {
        differences = metrics.gauge("rung.reconciliation.differences", new AtomicLong(-1));
        checked = metrics.gauge("rung.reconciliation.checked", new AtomicLong(-1));
        logDifferences = metrics.gauge("rung.reconciliation.log.differences", new AtomicLong(-1));
        recounted = metrics.gauge("rung.reconciliation.recounted", new AtomicLong(-1));
        failed = metrics.gauge("rung.reconciliation.failed", new AtomicLong(-1));
    }

    void record(ReconciliationFindings counted) {
        differences.set(counted.differing());
        checked.set(counted.checked());
        var log = counted.fromLog();
        logDifferences.set(log.tellsNothing() ? -1 : log.differing());
        recounted.set(log.tellsNothing() ? -1 : log.recounted());
        failed.set(log.tellsNothing() ? 1 : 0);
    }

    void recordFailure() {
        failed.set(1);
    }
}
