package dev.rung.benefits.entitlement;

import dev.rung.benefits.due.DueWork;
import dev.rung.benefits.entitlement.DueCustomers.UnsettledCustomer;
import dev.rung.platform.deadletter.DeadLetterReason;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
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
    private final DueWork<UnsettledCustomer> work;

    EveryFewSecondsGrantWhatIsDue(Granting granting, EntitlementSettings settings, Clock clock) {
        this.granting = granting;
        this.settings = settings;
        this.clock = clock;
        this.work = DueWork.ofPages(
                UnsettledCustomer.BEFORE_ALL,
                after -> granting.nextDue(after.customerId(), MOST_CUSTOMERS),
                granting::grant,
                this::putOff);
    }

    @Scheduled(every = "${rung.benefits.entitlements.due-every}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> grant() {
        return work.run();
    }

    private Uni<Void> putOff(UnsettledCustomer customer, Throwable failure) {
        LOG.errorf(
                "Benefits cannot be granted customer=%s failure=%s",
                customer.customerId(), DeadLetterReason.refused(failure).detail());
        return granting.putOff(customer, clock.instant().plus(settings.againAfter()));
    }
}
