package dev.rung.outreach.sending;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class EveryWhileSweep {

    private final LeaseReclaim reclaiming;

    EveryWhileSweep(LeaseReclaim reclaiming) {
        this.reclaiming = reclaiming;
    }

    @Scheduled(every = "${rung.outreach.sweep}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return reclaiming.reclaim();
    }
}
