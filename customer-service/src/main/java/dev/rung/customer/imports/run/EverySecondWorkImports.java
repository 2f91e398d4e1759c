package dev.rung.customer.imports.run;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class EverySecondWorkImports {

    private final WorkingImports working;

    EverySecondWorkImports(WorkingImports working) {
        this.working = working;
    }

    /// One chunk after the other until nothing is due.
    @Scheduled(identity = "imports-work", every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> work() {
        return Multi.createBy()
                .repeating()
                .uni(working::workOnNext)
                .whilst(more -> more)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
