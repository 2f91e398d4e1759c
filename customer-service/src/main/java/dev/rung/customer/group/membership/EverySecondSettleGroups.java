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

    /// One batch of each in turn: a queue that never ends holds up neither those who are due nor a new rule. A
    /// failure leaves the queue as it was; the next second tries again.
    @Scheduled(identity = "groups-settle", every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> settle() {
        return Multi.createBy()
                .repeating()
                .uni(this::settleNext)
                .whilst(more -> more)
                .collect()
                .last()
                .replaceWithVoid();
    }

    /// A batch of one kind that fails does not keep the others from theirs.
    private Uni<Boolean> settleNext() {
        return Uni.join()
                .all(settling.settleChanged(), settling.settleDue(), settling.settleNewRule())
                .usingConcurrencyOf(1)
                .andCollectFailures()
                .map(more -> more.contains(true));
    }
}
