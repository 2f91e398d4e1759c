package dev.rung.platform.deadletter;

import dev.rung.contracts.Topic;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;

/// A dead letter is kept as long as its topic would have kept it: long enough for a person to look into it.
@ApplicationScoped
class EveryHourForgetDeadLetters {

    private final Pool database;
    private final Clock clock;

    EveryHourForgetDeadLetters(Pool database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Scheduled(
            identity = "dead-letters-forget",
            every = "1h",
            delayed = "2m",
            concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> forget() {
        var before = clock.instant().minus(Topic.RETENTION).atOffset(ZoneOffset.UTC);
        return database.preparedQuery("delete from dead_letters where recorded_at < $1")
                .execute(Tuple.of(before))
                .replaceWithVoid();
    }
}
