package dev.rung.platform.inbox;

import dev.rung.contracts.Topic;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;

/// Keeps the inbox small.
///
/// An event older than a topic's retention cannot be delivered again; twice that, in case a dead letter is
/// replayed.
@ApplicationScoped
class EveryHourForgetOldEvents {

    static final Duration KEPT = Topic.RETENTION.multipliedBy(2);

    private final Pool database;
    private final Clock clock;

    EveryHourForgetOldEvents(Pool database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Scheduled(identity = "inbox-forget", every = "1h", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> forget() {
        var before = clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC);
        return database.preparedQuery("delete from inbox where handled_at < $1")
                .execute(Tuple.of(before))
                .replaceWithVoid();
    }
}
