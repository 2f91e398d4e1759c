package dev.rung.outreach.sending;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class EveryWhileSweep {

    private final LeaseReclaim sweeping;

    EveryWhileSweep(LeaseReclaim sweeping) {
        this.sweeping = sweeping;
    }

    @Scheduled(every = "${rung.outreach.sweep}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return sweeping.sweep();
    }
}
