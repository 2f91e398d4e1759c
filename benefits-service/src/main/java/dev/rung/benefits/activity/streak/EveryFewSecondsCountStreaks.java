package dev.rung.benefits.activity.streak;

import dev.rung.benefits.ledger.LotHolder;
import dev.rung.platform.again.TransientFailures;
import dev.rung.platform.deadletter.DeadLetterReason;
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

    EveryFewSecondsCountStreaks(CountingStreaks counting, StreakSettings settings, Clock clock) {
        this.counting = counting;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(every = "${rung.benefits.streaks.due-every}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> count() {
        return Uni.createFrom().deferred(() -> {
            var reached = new AtomicReference<>(StreaksDue.NOBODY);
            return Multi.createBy()
                    .repeating()
                    .uni(() -> nextPage(reached))
                    .whilst(foundAny -> foundAny)
                    .collect()
                    .last()
                    .replaceWithVoid();
        });
    }

    private Uni<Boolean> nextPage(AtomicReference<UUID> reached) {
        return counting.nextDue(reached.get(), PAGE).chain(found -> {
            if (found.isEmpty()) {
                return Uni.createFrom().item(false);
            }
            reached.set(found.getLast().customerId());
            return count(found).replaceWith(true);
        });
    }

    private Uni<Void> count(List<LotHolder> customers) {
        return Multi.createFrom()
                .iterable(customers)
                .onItem()
                .transformToUniAndConcatenate(this::count)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> count(LotHolder holder) {
        return counting.count(holder)
                // the database is unavailable: the next run starts again
                .onFailure(failure -> !TransientFailures.isTransient(failure))
                .recoverWithUni(failure -> {
                    LOG.errorf(
                            "Days in a row cannot be counted customer=%s failure=%s",
                            holder.customerId(),
                            DeadLetterReason.refused(failure).detail());
                    return counting.putOff(holder.customerId(), clock.instant().plus(settings.againAfter()));
                });
    }
}
