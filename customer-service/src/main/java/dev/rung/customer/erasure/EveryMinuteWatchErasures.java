package dev.rung.customer.erasure;

import dev.rung.contracts.Topic;
import dev.rung.contracts.scoring.AlarmEvent.ErasuresOverdue;
import dev.rung.platform.outbox.Outbox;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/// Calls somebody where a service does not confirm an erasure: an alarm once for each customer, and metric
/// `rung_erasures_overdue` as long as it lasts.
@ApplicationScoped
class EveryMinuteWatchErasures {

    /// Alarms are keyed by what raised them.
    private static final String KEY = "customer-service";

    private final Erasures erasures;
    private final ErasureSettings settings;
    private final Outbox outbox;
    private final Clock clock;
    private final AtomicLong overdue;

    EveryMinuteWatchErasures(
            Erasures erasures, ErasureSettings settings, Outbox outbox, Clock clock, MeterRegistry meters) {
        this.erasures = erasures;
        this.settings = settings;
        this.outbox = outbox;
        this.clock = clock;
        this.overdue = Objects.requireNonNull(meters.gauge("rung.erasures.overdue", new AtomicLong()));
    }

    @Scheduled(
            identity = "erasures-watch",
            every = "1m",
            delayed = "1m",
            concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> watch() {
        var before = clock.instant().minus(settings.overdueAfter());
        return Panache.withTransaction(() -> erasures.overdue(before)
                .invoke(overdue::set)
                .chain(() -> erasures.tellOverdue(before))
                .chain(untold -> untold == 0
                        ? Uni.createFrom().voidItem()
                        : outbox.add(
                                Topic.ALARMS, KEY, new ErasuresOverdue(UUID.randomUUID(), clock.instant(), untold))));
    }
}
