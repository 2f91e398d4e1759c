package dev.rung.benefits.redemption.booking;

import dev.rung.benefits.due.DueWork;
import dev.rung.benefits.redemption.booking.AdvancingRedemptions.StepWish;
import dev.rung.benefits.redemption.booking.Redemptions.OverdueHold;
import dev.rung.benefits.redemption.rule.RedemptionStep.TimeOut;
import dev.rung.platform.deadletter.DeadLetterReason;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.jboss.logging.Logger;

/// Gives back points and pieces of reservations whose time is over: a timer that failed or came late loses
/// nothing. Several instances may run it at once.
@ApplicationScoped
class EveryFewSecondsTimeOutReservations {

    private static final Logger LOG = Logger.getLogger(EveryFewSecondsTimeOutReservations.class);

    private static final int PAGE = 200;

    private final Redemptions redemptions;
    private final Clock clock;
    private final DueWork<OverdueHold> work;

    EveryFewSecondsTimeOutReservations(Redemptions redemptions, AdvancingRedemptions advancing, Clock clock) {
        this.redemptions = redemptions;
        this.clock = clock;
        this.work = DueWork.ofEach(
                OverdueHold.FIRST,
                this::overdue,
                hold -> advancing.advance(StepWish.byStore(hold.id(), new TimeOut())),
                (hold, failure) -> Uni.createFrom()
                        .voidItem()
                        .invoke(() -> LOG.errorf(
                                "A reservation cannot be timed out redemption=%s failure=%s",
                                hold.id(), DeadLetterReason.refused(failure).detail())));
    }

    @Scheduled(every = "${rung.benefits.redemptions.due-every}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> timeOut() {
        return work.run();
    }

    private Uni<List<OverdueHold>> overdue(OverdueHold after) {
        return Panache.withSession(() -> redemptions.overdue(clock.instant(), after, PAGE));
    }
}
