package dev.rung.benefits.entitlement.rollout;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// Goes on with packages and ladders that began to count until all customers are due. Where none did it reads
/// the few that there are.
@ApplicationScoped
class EveryFewSecondsRollOutPackages {

    private final RollingOut rollingOut;

    EveryFewSecondsRollOutPackages(RollingOut rollingOut) {
        this.rollingOut = rollingOut;
    }

    @Scheduled(every = "${rung.benefits.entitlements.due-every}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> rollOut() {
        return Multi.createBy()
                .repeating()
                .uni(rollingOut::nextPage)
                .whilst(mayBeMore -> mayBeMore)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
