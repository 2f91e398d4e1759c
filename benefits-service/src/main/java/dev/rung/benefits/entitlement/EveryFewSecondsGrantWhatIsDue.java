package dev.rung.benefits.entitlement;

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

/// Grants and ends benefits of customers whose tiers changed, a page at a time. One who fails does not hold up
/// the others: they are put off, with an error in the log. Customers stay due until it is done, so a timer
/// that failed loses nothing.
@ApplicationScoped
class EveryFewSecondsGrantWhatIsDue {

    private static final Logger LOG = Logger.getLogger(EveryFewSecondsGrantWhatIsDue.class);

    /// Bounds how long one transaction holds its locks.
    private static final int MOST_CUSTOMERS = 200;

    private final Granting granting;
    private final EntitlementSettings settings;
    private final Clock clock;

    EveryFewSecondsGrantWhatIsDue(Granting granting, EntitlementSettings settings, Clock clock) {
        this.granting = granting;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(every = "${rung.benefits.entitlements.due-every}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> grant() {
        return Uni.createFrom().deferred(() -> {
            var reached = new AtomicReference<>(DueCustomers.NOBODY);
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
        return granting.nextDue(reached.get(), MOST_CUSTOMERS).chain(found -> {
            if (found.isEmpty()) {
                return Uni.createFrom().item(false);
            }
            reached.set(found.getLast().customerId());
            return grant(found).replaceWith(true);
        });
    }

    private Uni<Void> grant(List<DueCustomers.UnsettledCustomer> customers) {
        return granting.grant(customers)
                // the database is unavailable: the next run starts again
                .onFailure(failure -> !TransientFailures.isTransient(failure))
                .recoverWithUni(
                        failure -> customers.size() > 1 ? eachAlone(customers) : putOff(customers.getFirst(), failure));
    }

    private Uni<Void> eachAlone(List<DueCustomers.UnsettledCustomer> customers) {
        return Multi.createFrom()
                .iterable(customers)
                .onItem()
                .transformToUniAndConcatenate(one -> grant(List.of(one)))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> putOff(DueCustomers.UnsettledCustomer customer, Throwable failure) {
        LOG.errorf(
                "Benefits cannot be granted customer=%s failure=%s",
                customer.customerId(), DeadLetterReason.refused(failure).detail());
        return granting.putOff(customer, clock.instant().plus(settings.againAfter()));
    }
}
