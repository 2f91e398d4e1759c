package dev.rung.benefits.earning;

import dev.rung.benefits.ledger.Due;
import dev.rung.contracts.Topic;
import dev.rung.contracts.scoring.AlarmEvent.PointsUnsettled;
import dev.rung.platform.again.Technical;
import dev.rung.platform.deadletter.DeadLetterReason;
import dev.rung.platform.outbox.Outbox;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.Panache;
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

/// One walk through all customers of whom something is due: some at a time and, where these cannot be settled
/// together, each alone.
///
/// One who cannot be settled even so, or of whom something stays due, holds up nobody: they are passed over, told, and
/// looked at again by the next walk.
@ApplicationScoped
class SettlingDue {

    private static final Logger LOG = Logger.getLogger(SettlingDue.class);

    /// Bounds how long one transaction holds its locks.
    private static final int MOST_CUSTOMERS = 200;

    /// All alarms of these walks in one row.
    private static final String KEY = "points-due";

    private final Settling settling;
    private final Outbox outbox;
    private final Clock clock;
    private final AtomicInteger unsettled;

    /// `rung_points_unsettled` is the number of customers whom the last walk passed over; anything but 0 wants a
    /// person.
    SettlingDue(Settling settling, Outbox outbox, Clock clock, MeterRegistry metrics) {
        this.settling = settling;
        this.outbox = outbox;
        this.clock = clock;
        this.unsettled = metrics.gauge("rung.points.unsettled", new AtomicInteger());
    }

    Uni<Void> walk() {
        return Uni.createFrom().deferred(() -> {
            var walk = new DueScan();
            return Multi.createBy()
                    .repeating()
                    .uni(() -> goOn(walk))
                    .whilst(foundSomebody -> foundSomebody)
                    .collect()
                    .last()
                    .chain(() -> tell(walk.passedOver.size()));
        });
    }

    private Uni<Boolean> goOn(DueScan walk) {
        return settling.nextDue(walk.reached, MOST_CUSTOMERS).chain(found -> {
            if (found.isEmpty()) {
                return Uni.createFrom().item(false);
            }
            walk.reached = found.getLast();
            return settle(walk.unseen(found)).invoke(walk.passedOver::addAll).replaceWith(true);
        });
    }

    /// @return whom it passed over
    private Uni<List<UUID>> settle(List<UUID> customers) {
        return settling.settleDue(customers)
                .invoke(stayDue ->
                        stayDue.forEach(one -> LOG.errorf("Points stay due though settled customer=%s", one)))
                // a database that is away is nobody's fault: the next walk begins anew
                .onFailure(failure -> !Technical.isTechnical(failure))
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

    private Uni<Void> tell(int passedOver) {
        unsettled.set(passedOver);
        return passedOver == 0
                ? Uni.createFrom().voidItem()
                : Panache.withTransaction(() -> outbox.add(
                        Topic.ALARMS, KEY, new PointsUnsettled(UUID.randomUUID(), clock.instant(), passedOver)));
    }

    /// How far it is.
    private static final class DueScan {

        private final Set<UUID> passedOver = new HashSet<>();
        private Due reached = Due.NOBODY;

        List<UUID> unseen(List<Due> found) {
            return found.stream()
                    .map(Due::customerId)
                    .distinct()
                    .filter(customer -> !passedOver.contains(customer))
                    .toList();
        }
    }
}
