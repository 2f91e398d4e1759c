package dev.rung.benefits.activity.streak;

import dev.rung.benefits.due.DueWork;
import dev.rung.benefits.ledger.LotHolder;
import dev.rung.platform.deadletter.DeadLetterReason;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jboss.logging.Logger;

/// Counts the days in a row of customers who signed in, one after the other. One who fails does not hold up the
/// others, and is put off with an error in the log. Customers stay due until it is done: a timer that failed
/// loses nothing.
@ApplicationScoped
class EveryFewSecondsCountStreaks {

    private static final Logger LOG = Logger.getLogger(EveryFewSecondsCountStreaks.class);

    private static final int PAGE = 200;

    private final CountingStreaks counting;
    private final StreakSettings settings;
    private final Clock clock;
    private final DueWork<LotHolder> work;

    EveryFewSecondsCountStreaks(CountingStreaks counting, StreakSettings settings, Clock clock) {
        this.counting = counting;
        this.settings = settings;
        this.clock = clock;
        this.work = DueWork.ofEach(
                new LotHolder(StreaksDue.NOBODY, ""),
                after -> counting.nextDue(after.customerId(), PAGE),
                counting::count,
                this::putOff);
    }

    @Scheduled(every = "${rung.benefits.streaks.due-every}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> count() {
        return work.run();
    }

    private Uni<Void> putOff(LotHolder holder, Throwable failure) {
        LOG.errorf(
                "Days in a row cannot be counted customer=%s failure=%s",
                holder.customerId(), DeadLetterReason.refused(failure).detail());
        return counting.putOff(holder.customerId(), clock.instant().plus(settings.againAfter()));
    }
}
