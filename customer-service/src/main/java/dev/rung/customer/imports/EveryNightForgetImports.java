package dev.rung.customer.imports;

import dev.rung.customer.imports.run.ImportSettings;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.jboss.logging.Logger;

@ApplicationScoped
class EveryNightForgetImports {

    private static final Logger LOG = Logger.getLogger(EveryNightForgetImports.class);

    /// More than a shop imports in a day; the rest waits for the next night.
    private static final int MOST = 1000;

    private final DataImports imports;
    private final DecidingImports deciding;
    private final ImportSettings settings;
    private final Clock clock;

    EveryNightForgetImports(DataImports imports, DecidingImports deciding, ImportSettings settings, Clock clock) {
        this.imports = imports;
        this.deciding = deciding;
        this.settings = settings;
        this.clock = clock;
    }

    /// Counted from when an import was begun, whatever is done with it: so an erasure need not look for files that
    /// nobody has tried.
    ///
    /// Several instances may do it at once: the other waits for its locks, and does not find what one has deleted.
    @Scheduled(cron = "0 37 3 * * ?")
    @WithTransaction
    Uni<Void> forget() {
        return imports.begunBefore(clock.instant().minus(settings.retention()), MOST)
                .chain(this::forgetAll)
                .invoke(count -> LOG.infof("Forgot what lay of imports count=%d", count))
                .replaceWithVoid();
    }

    private Uni<Integer> forgetAll(List<DataImport> found) {
        return Multi.createFrom()
                .iterable(found)
                .onItem()
                .transformToUniAndConcatenate(one -> deciding.forget(one).replaceWith(one))
                .collect()
                .asList()
                .map(List::size);
    }
}
