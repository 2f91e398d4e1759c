package dev.rung.benefits.expiry.extension;

import dev.rung.benefits.expiry.extension.RunningExtensions.BatchToRun;
import dev.rung.platform.again.TransientFailures;
import dev.rung.platform.deadletter.DeadLetterReason;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/// Runs extensions that were approved. One that fails does not hold up the others, and goes on at the next run.
@ApplicationScoped
class EveryFewSecondsExtendPoints {

    private static final Logger LOG = Logger.getLogger(EveryFewSecondsExtendPoints.class);

    private final RunningExtensions running;

    EveryFewSecondsExtendPoints(RunningExtensions running) {
        this.running = running;
    }

    @Scheduled(every = "${rung.points.extensions.due-every}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> extend() {
        return Uni.createFrom()
                .deferred(running::toRun)
                .chain(found -> Multi.createFrom()
                        .iterable(found)
                        .onItem()
                        .transformToUniAndConcatenate(this::runWhole)
                        .collect()
                        .last()
                        .replaceWithVoid());
    }

    private Uni<Void> runWhole(BatchToRun batch) {
        return Multi.createBy()
                .repeating()
                .uni(() -> running.runNext(batch))
                .whilst(isMore -> isMore)
                .collect()
                .last()
                .replaceWithVoid()
                // the database is unavailable: the next run starts again
                .onFailure(failure -> !TransientFailures.isTransient(failure))
                .recoverWithUni(failure -> {
                    LOG.errorf(
                            "An extension of points cannot go on extension=%d failure=%s",
                            batch.number(), DeadLetterReason.refused(failure).detail());
                    return Uni.createFrom().voidItem();
                });
    }
}
