package dev.rung.outreach.sending;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class EveryWhileReclaimLeases {

    private final LeaseReclaim reclaiming;

    EveryWhileReclaimLeases(LeaseReclaim reclaiming) {
        this.reclaiming = reclaiming;
    }

    @Scheduled(every = "${rung.outreach.reclaim}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> reclaim() {
        return reclaiming.reclaim();
    }
}
