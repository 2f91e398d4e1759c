package dev.rung.platform.deadletter;

import dev.rung.contracts.Topic;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/// A dead letter is kept as long as its topic would have kept it: long enough for a person to look into it.
@ApplicationScoped
class EveryHourForgetDeadLetters {

    private final Clock clock;

    EveryHourForgetDeadLetters(Clock clock) {
        this.clock = clock;
    }

    @Scheduled(
            identity = "dead-letters-forget",
            every = "1h",
            delayed = "2m",
            concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> forget() {
        return Panache.withTransaction(() -> Panache.getSession()
                        .chain(session -> session.createNativeQuery(
                                        "delete from dead_letters where recorded_at < :before")
                                .setParameter("before", clock.instant().minus(Topic.RETENTION))
                                .executeUpdate()))
                .replaceWithVoid();
    }
}
