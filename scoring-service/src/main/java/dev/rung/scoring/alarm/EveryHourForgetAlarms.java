package dev.rung.scoring.alarm;

import dev.rung.contracts.Topic;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/// An alarm is kept as long as its topic keeps it.
@ApplicationScoped
class EveryHourForgetAlarms {

    private final Alarms alarms;
    private final Clock clock;

    EveryHourForgetAlarms(Alarms alarms, Clock clock) {
        this.alarms = alarms;
        this.clock = clock;
    }

    @Scheduled(identity = "alarms-forget", every = "1h", delayed = "3m", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> forget() {
        return Panache.withTransaction(() -> alarms.forget(clock.instant().minus(Topic.RETENTION)));
    }
}
