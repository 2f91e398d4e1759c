package dev.rung.customer.group.membership;

import dev.rung.customer.group.membership.SettlementQueue.LongestWaits;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;

/// Metric `rung_groups_waiting_seconds`: for how long whoever is next has waited to be looked at, because
/// something changed, because of the time, or because a rule is new. 0: nobody waits.
@ApplicationScoped
class EveryMinuteWatchSettlement {

    private final SettlementQueue queue;
    private final Clock clock;
    private final AtomicLong changed;
    private final AtomicLong due;
    private final AtomicLong rule;

    EveryMinuteWatchSettlement(SettlementQueue queue, Clock clock, MeterRegistry meters) {
        this.queue = queue;
        this.clock = clock;
        this.changed = gauge(meters, "change");
        this.due = gauge(meters, "time");
        this.rule = gauge(meters, "rule");
    }

    private static AtomicLong gauge(MeterRegistry meters, String cause) {
        return Objects.requireNonNull(
                meters.gauge("rung.groups.waiting.seconds", Tags.of("cause", cause), new AtomicLong()));
    }

    @Scheduled(identity = "groups-watch", every = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    @WithSession
    Uni<Void> watch() {
        return queue.longestWaits(clock.instant()).invoke(this::set).replaceWithVoid();
    }

    private void set(LongestWaits waits) {
        changed.set(waits.changed());
        due.set(waits.due());
        rule.set(waits.rule());
    }
}
