package dev.rung.benefits.earning;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// Ends the waiting of points whose day has come. Several instances may do it at once: each takes customers that no
/// other holds.
@ApplicationScoped
class EveryHourMature {

    private final Settling settling;

    EveryHourMature(Settling settling) {
        this.settling = settling;
    }

    @Scheduled(every = "${rung.points.earning.matures-every}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> mature() {
        return Multi.createBy()
                .repeating()
                .uni(settling::mature)
                .whilst(didSomething -> didSomething)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
