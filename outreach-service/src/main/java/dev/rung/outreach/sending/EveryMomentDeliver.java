package dev.rung.outreach.sending;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// Finds what nobody rang for: messages whose wait is over, and those rung for while this instance was not
/// listening.
@ApplicationScoped
class EveryMomentDeliver {

    private final SingleFlight rounds;

    EveryMomentDeliver(SingleFlight rounds) {
        this.rounds = rounds;
    }

    @Scheduled(every = "${rung.outreach.poll}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> deliver() {
        return rounds.onAllChannels();
    }
}
