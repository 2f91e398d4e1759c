package dev.rung.benefits.redemption.booking;

import dev.rung.benefits.redemption.booking.AdvancingRedemptions.StepWish;
import dev.rung.benefits.redemption.booking.Redemptions.OverdueHold;
import dev.rung.benefits.redemption.rule.RedemptionStep.TimeOut;
import dev.rung.platform.again.TransientFailures;
import dev.rung.platform.deadletter.DeadLetterReason;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/// Gives back points and pieces of reservations whose time is over, one after the other. One that fails does not
/// hold up the others, and stays due: a timer that failed or came late loses nothing. Several instances
/// may run it at once.
@ApplicationScoped
class EveryFewSecondsTimeOutReservations {

    private static final Logger LOG = Logger.getLogger(EveryFewSecondsTimeOutReservations.class);

    private static final int PAGE = 200;

    private final Redemptions redemptions;
    private final AdvancingRedemptions advancing;
    private final Clock clock;

    EveryFewSecondsTimeOutReservations(Redemptions redemptions, AdvancingRedemptions advancing, Clock clock) {
        this.redemptions = redemptions;
        this.advancing = advancing;
        this.clock = clock;
    }

    @Scheduled(every = "${rung.benefits.redemptions.due-every}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> timeOut() {
        return Uni.createFrom().deferred(() -> {
            var reached = new AtomicReference<>(OverdueHold.FIRST);
            return Multi.createBy()
                    .repeating()
                    .uni(() -> nextPage(reached))
                    .whilst(foundAny -> foundAny)
                    .collect()
                    .last()
                    .replaceWithVoid();
        });
    }

    private Uni<Boolean> nextPage(AtomicReference<OverdueHold> reached) {
        return Panache.withSession(() -> redemptions.overdue(clock.instant(), reached.get(), PAGE))
                .chain(found -> {
                    if (found.isEmpty()) {
                        return Uni.createFrom().item(false);
                    }
                    reached.set(found.getLast());
                    return timeOut(found).replaceWith(true);
                });
    }

    private Uni<Void> timeOut(List<OverdueHold> overdue) {
        return Multi.createFrom()
                .iterable(overdue)
                .onItem()
                .transformToUniAndConcatenate(one -> timeOut(one.id()))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> timeOut(UUID id) {
        return advancing
                .advance(StepWish.byStore(id, new TimeOut()))
                .replaceWithVoid()
                // the database is unavailable: the next run starts again
                .onFailure(failure -> !TransientFailures.isTransient(failure))
                .recoverWithUni(failure -> {
                    LOG.errorf(
                            "A reservation cannot be timed out redemption=%s failure=%s",
                            id, DeadLetterReason.refused(failure).detail());
                    return Uni.createFrom().voidItem();
                });
    }
}
