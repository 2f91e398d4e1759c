package dev.rung.outreach.sending;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// Finds messages that no notification announces: those whose wait is over, and those planned while this
/// instance was not listening.
@ApplicationScoped
class EveryMomentDeliver {

    private final SingleFlight deliveries;

    EveryMomentDeliver(SingleFlight deliveries) {
        this.deliveries = deliveries;
    }

    @Scheduled(every = "${rung.outreach.poll}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> deliver() {
        return deliveries.onAllChannels();
    }
}
