package dev.rung.customer.group.membership;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class EverySecondSettleGroups {

    private final SettlingGroups settling;

    EverySecondSettleGroups(SettlingGroups settling) {
        this.settling = settling;
    }

    /// A failure leaves the queue as it was; the next second tries again.
    @Scheduled(identity = "groups-settle", every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> settle() {
        return Multi.createBy()
                .repeating()
                .uni(settling::settleNext)
                .whilst(more -> more)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
