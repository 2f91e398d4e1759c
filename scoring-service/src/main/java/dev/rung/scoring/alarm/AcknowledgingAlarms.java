package dev.rung.scoring.alarm;

import dev.rung.platform.audit.Audit;
import dev.rung.platform.rows.JsonRows;
import dev.rung.scoring.alarm.Alarms.Acknowledgement;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/// Somebody has an alarm in hand. The audit is told the first time.
@ApplicationScoped
class AcknowledgingAlarms {

    private final Alarms alarms;
    private final Audit audit;
    private final Clock clock;

    AcknowledgingAlarms(Alarms alarms, Audit audit, Clock clock) {
        this.alarms = alarms;
        this.audit = audit;
        this.clock = clock;
    }

    @WithTransaction
    Uni<Void> acknowledge(UUID id, String actor) {
        var told = new Acknowledgement(id, actor, JsonRows.toMicroseconds(clock.instant()));
        return alarms.one(id)
                .chain(() -> alarms.acknowledge(told))
                .chain(count -> count == 0
                        ? Uni.createFrom().voidItem()
                        : audit.record(actor, "alarm.acknowledged", id.toString(), Map.of("alarms", count)));
    }
}
