package dev.rung.benefits.expiry.extension;

import dev.rung.benefits.expiry.extension.RunningExtensions.BatchToRun;
import dev.rung.platform.again.TransientFailures;
import dev.rung.platform.deadletter.DeadLetterReason;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/// Runs extensions that were approved. One that fails does not hold up the others, and goes on at the next
/// run. Where a page of customers cannot be extended together, each is alone: those at whom it fails are passed
/// over, counted, and tried again later.
@Startup // its metric is there before the first run
@ApplicationScoped
class EveryFewSecondsExtendPoints {

    private static final Logger LOG = Logger.getLogger(EveryFewSecondsExtendPoints.class);

    private final RunningExtensions running;
    private final AtomicLong failing;

    /// `rung_points_unextended` is the number of customers of approved extensions at whom the last try failed;
    /// anything but 0 needs a person.
    EveryFewSecondsExtendPoints(RunningExtensions running, MeterRegistry metrics) {
        this.running = running;
        this.failing = metrics.gauge("rung.points.unextended", new AtomicLong());
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
                        .last())
                .chain(running::failing)
                .invoke(failing::set)
                .replaceWithVoid();
    }

    private Uni<Void> runWhole(BatchToRun batch) {
        return Multi.createBy()
                .repeating()
                .uni(() -> runPage(batch))
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

    private Uni<Boolean> runPage(BatchToRun batch) {
        return running.runNext(batch)
                .onFailure(failure -> !TransientFailures.isTransient(failure))
                .recoverWithUni(failure -> running.nextAlone(batch)
                        .chain(page -> page.isEmpty()
                                ? Uni.createFrom().failure(failure)
                                : runEachAlone(batch, page).replaceWith(true)));
    }

    private Uni<Void> runEachAlone(BatchToRun batch, List<UUID> page) {
        return Multi.createFrom()
                .iterable(page)
                .onItem()
                .transformToUniAndConcatenate(one -> running.runAlone(batch, one)
                        .onFailure(failure -> !TransientFailures.isTransient(failure))
                        .recoverWithUni(failure -> {
                            LOG.errorf(
                                    "Points of a customer cannot be extended extension=%d customer=%s failure=%s",
                                    batch.number(),
                                    one,
                                    DeadLetterReason.refused(failure).detail());
                            return running.passOver(batch, one);
                        }))
                .collect()
                .last()
                .replaceWithVoid();
    }
}
