package dev.rung.customer.imports;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;

/// Metric `rung_imports_failed`: imports that wait for somebody to go on with them or to cancel them.
@ApplicationScoped
class EveryMinuteWatchImports {

    private final DataImports imports;
    private final AtomicLong failed;

    EveryMinuteWatchImports(DataImports imports, MeterRegistry meters) {
        this.imports = imports;
        this.failed = Objects.requireNonNull(meters.gauge("rung.imports.failed", new AtomicLong()));
    }

    @Scheduled(identity = "imports-watch", every = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    @WithSession
    Uni<Void> watch() {
        return imports.failed().invoke(failed::set).replaceWithVoid();
    }
}
