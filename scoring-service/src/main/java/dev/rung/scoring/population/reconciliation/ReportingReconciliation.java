package dev.rung.scoring.population.reconciliation;

import dev.rung.contracts.Topic;
import dev.rung.contracts.scoring.AlarmEvent;
import dev.rung.contracts.scoring.AlarmEvent.ReconciliationDiffered;
import dev.rung.platform.audit.Audit;
import dev.rung.platform.outbox.Outbox;
import dev.rung.scoring.population.job.Job;
import dev.rung.scoring.population.job.JobEnd;
import dev.rung.scoring.population.reconciliation.Reconciliation.ReconciliationState;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/// Sends the alarm where there is cause, and writes what was found into the audit.
@ApplicationScoped
@RegisterForReflection(targets = AlarmEvent.class)
class ReportingReconciliation {

    /// All alarms of reconciliations in one row.
    private static final String KEY = "reconciliation";

    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    ReportingReconciliation(Outbox outbox, Audit audit, Clock clock) {
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /// In the transaction that ends the reconciliation.
    Uni<JobEnd> report(Job reconciliation, ReconciliationFindings found) {
        var alarmed = found.differing() == 0 ? Uni.createFrom().voidItem() : alarm(reconciliation, found);
        return alarmed.chain(() -> audit.record(
                        reconciliation.requestedBy(),
                        "standings.reconciled",
                        reconciliation.id().toString(),
                        details(reconciliation, found)))
                .replaceWith(new JobEnd(ReconciliationState.DONE.name(), found));
    }

    private static Map<String, ?> details(Job reconciliation, ReconciliationFindings found) {
        var log = found.fromLog();
        var details = new HashMap<String, Object>(Map.of(
                "checked",
                found.checked(),
                "differing",
                found.differing(),
                "unpaired",
                found.unpaired(),
                "policyVersion",
                reconciliation.policyVersion()));
        if (log.why() == null) {
            details.putAll(Map.of(
                    "recounted", log.recounted(), "leftOut", log.leftOut(), "differingFromLog", log.differing()));
        } else {
            details.put("fromLog", log.why());
        }
        return details;
    }

    /// The event has the reconciliation's id: one reconciliation raises one alarm.
    private Uni<Void> alarm(Job reconciliation, ReconciliationFindings found) {
        var log = found.fromLog();
        var alarm = new ReconciliationDiffered(
                reconciliation.id(),
                clock.instant(),
                found.checked(),
                found.differing(),
                reconciliation.policyVersion(),
                log.tellsNothing() ? null : log.recounted(),
                log.tellsNothing() ? null : log.differing());
        return outbox.add(Topic.ALARMS, KEY, alarm);
    }
}
