package dev.rung.benefits.earning;

import dev.rung.benefits.ledger.DueCustomer;
import dev.rung.contracts.Topic;
import dev.rung.contracts.scoring.AlarmEvent.PointsUnsettled;
import dev.rung.platform.again.TransientFailures;
import dev.rung.platform.deadletter.DeadLetterReason;
import dev.rung.platform.outbox.Outbox;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/// One scan of all customers with due points: a page at a time and, where a page cannot be settled
/// together, customer by customer.
///
/// A customer who cannot be settled even alone, or whose points are still due afterwards, does not hold up
/// the others: they are passed over, counted in an alarm, and tried again by the next scan.
@Startup // its metrics are there before the first run
@ApplicationScoped
class SettlingDue {

    private static final Logger LOG = Logger.getLogger(SettlingDue.class);

    /// Bounds how long one transaction holds its locks.
    private static final int MOST_CUSTOMERS = 200;

    /// All alarms of these scans have one key, so they keep their order.
    private static final String KEY = "points-due";

    private final Settling settling;
    private final Outbox outbox;
    private final Clock clock;
    private final AtomicInteger unsettled;

    /// `rung_points_unsettled` is the number of customers passed over by the last scan;
    /// anything but 0 needs a person.
    SettlingDue(Settling settling, Outbox outbox, Clock clock, MeterRegistry metrics) {
        this.settling = settling;
        this.outbox = outbox;
        this.clock = clock;
        this.unsettled = metrics.gauge("rung.points.unsettled", new AtomicInteger());
    }

    Uni<Void> settleAll() {
        return Uni.createFrom().deferred(() -> {
            var scan = new DueScan();
            return Multi.createBy()
                    .repeating()
                    .uni(() -> nextPage(scan))
                    .whilst(foundAny -> foundAny)
                    .collect()
                    .last()
                    .chain(() -> report(scan.passedOver.size()));
        });
    }

    private Uni<Boolean> nextPage(DueScan scan) {
        return settling.nextDue(scan.reached, MOST_CUSTOMERS).chain(found -> {
            if (found.isEmpty()) {
                return Uni.createFrom().item(false);
            }
            scan.reached = found.getLast();
            return settle(scan.remaining(found)).invoke(scan.passedOver::addAll).replaceWith(true);
        });
    }

    /// @return the customers it passed over
    private Uni<List<UUID>> settle(List<UUID> customers) {
        return settling.settleDue(customers)
                .invoke(stillDue ->
                        stillDue.forEach(one -> LOG.errorf("Points are still due after settling customer=%s", one)))
                // the database is unavailable: the next scan starts again
                .onFailure(failure -> !TransientFailures.isTransient(failure))
                .recoverWithUni(failure -> customers.size() > 1 ? eachAlone(customers) : passOver(customers, failure));
    }

    private Uni<List<UUID>> eachAlone(List<UUID> customers) {
        return Multi.createFrom()
                .iterable(customers)
                .onItem()
                .transformToUniAndConcatenate(one -> settle(List.of(one)))
                .collect()
                .asList()
                .map(found -> found.stream().flatMap(Collection::stream).toList());
    }

    private static Uni<List<UUID>> passOver(List<UUID> customers, Throwable failure) {
        LOG.errorf(
                "Points that are due cannot be settled customers=%s failure=%s",
                customers, DeadLetterReason.refused(failure).detail());
        return Uni.createFrom().item(customers);
    }

    private Uni<Void> report(int passedOver) {
        unsettled.set(passedOver);
        return passedOver == 0
                ? Uni.createFrom().voidItem()
                : Panache.withTransaction(() -> outbox.add(
                        Topic.ALARMS, KEY, new PointsUnsettled(UUID.randomUUID(), clock.instant(), passedOver)));
    }

    /// How far the scan has come.
    private static final class DueScan {

        private final Set<UUID> passedOver = new HashSet<>();
        private DueCustomer reached = DueCustomer.NOBODY;

        List<UUID> remaining(List<DueCustomer> found) {
            return found.stream()
                    .map(DueCustomer::customerId)
                    .distinct()
                    .filter(customer -> !passedOver.contains(customer))
                    .toList();
        }
    }
}
