package dev.rung.scoring.population.reconciliation;

import dev.rung.contracts.Topic;
import dev.rung.contracts.scoring.AlarmEvent;
import dev.rung.contracts.scoring.AlarmEvent.SweepDiffered;
import dev.rung.platform.audit.Audit;
import dev.rung.platform.outbox.Outbox;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// Keeps the report, sends the alarm where there is cause, and writes both into the audit: all or nothing.
@ApplicationScoped
@RegisterForReflection(targets = AlarmEvent.class)
class ReportingReconciliation {

    /// All alarms of sweeps in one row.
    private static final String KEY = "sweep";

    private final Reconciliations sweeps;
    private final Outbox outbox;
    private final Audit audit;

    ReportingReconciliation(Reconciliations sweeps, Outbox outbox, Audit audit) {
        this.sweeps = sweeps;
        this.outbox = outbox;
        this.audit = audit;
    }

    /// @param sweep that is done
    @WithTransaction
    Uni<Void> report(Reconciliation sweep) {
        long checked = Objects.requireNonNull(sweep.checked());
        long differing = Objects.requireNonNull(sweep.differing());
        var log = Objects.requireNonNull(sweep.log());
        return sweeps.done(sweep)
                .chain(() -> differing == 0 ? Uni.createFrom().voidItem() : alarm(sweep, checked, differing, log))
                .chain(() -> audit.record(
                        sweep.startedBy(),
                        "standings.swept",
                        sweep.id().toString(),
                        details(sweep, checked, differing, log)));
    }

    private static Map<String, ?> details(Reconciliation sweep, long checked, long differing, LogSample log) {
        var walked = Map.of("checked", checked, "differing", differing, "policyVersion", sweep.policyVersion());
        var details = new HashMap<String, Object>(walked);
        if (log.why() == null) {
            details.putAll(Map.of(
                    "recounted", log.recounted(), "leftOut", log.leftOut(), "differingFromLog", log.differing()));
        } else {
            details.put("fromLog", log.why());
        }
        return details;
    }

    /// The event has the sweep's id: one sweep raises one alarm.
    private Uni<Void> alarm(Reconciliation sweep, long checked, long differing, LogSample log) {
        var at = Objects.requireNonNull(sweep.finishedAt());
        var alarm = new SweepDiffered(
                sweep.id(),
                at,
                checked,
                differing,
                sweep.policyVersion(),
                log.tellsNothing() ? null : log.recounted(),
                log.tellsNothing() ? null : log.differing());
        return outbox.add(Topic.ALARMS, KEY, alarm);
    }
}
