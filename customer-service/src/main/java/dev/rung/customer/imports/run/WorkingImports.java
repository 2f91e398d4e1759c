package dev.rung.customer.imports.run;

import dev.rung.customer.imports.content.ImportContent;
import dev.rung.customer.imports.run.ImportQueue.LeaseLost;
import dev.rung.platform.vault.KeyRing;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/// Carries out the next chunk of an import.
@ApplicationScoped
class WorkingImports {

    private static final Logger LOG = Logger.getLogger(WorkingImports.class);

    private final ImportQueue queue;
    private final ImportContent content;
    private final CustomerRows customers;
    private final OrderRows orders;
    private final KeyRing keys;

    WorkingImports(ImportQueue queue, ImportContent content, CustomerRows customers, OrderRows orders, KeyRing keys) {
        this.queue = queue;
        this.content = content;
        this.customers = customers;
        this.orders = orders;
        this.keys = keys;
    }

    /// @return whether there was something to do
    Uni<Boolean> workOnNext() {
        return queue.claim()
                .chain(found -> found.map(work -> carryOut(work)
                                .onFailure(failure -> !(failure instanceof LeaseLost))
                                .recoverWithUni(failure -> postpone(work, failure))
                                .onFailure(LeaseLost.class)
                                .recoverWithUni(() -> Uni.createFrom().voidItem())
                                .replaceWith(true))
                        .orElseGet(() -> Uni.createFrom().item(false)));
    }

    private Uni<Void> carryOut(ImportWork work) {
        if (work.isThrough()) {
            return queue.end(work);
        }
        return Panache.withSession(() -> content.read(work.importId(), work.key(keys), work.chunk()))
                .chain(rows -> {
                    if (work.isDryRun()) {
                        return Panache.withTransaction(
                                () -> (work.isOfCustomers() ? customers.tried(work, rows) : orders.tried(work, rows))
                                        .chain(results -> queue.moveOn(work, results)));
                    }
                    return work.isOfCustomers() ? customers.run(work, rows) : orders.run(work, rows);
                });
    }

    private Uni<Void> postpone(ImportWork work, Throwable failure) {
        LOG.errorf(failure, "A chunk of an import failed import=%s chunk=%d", work.importId(), work.chunk());
        return queue.postpone(work);
    }
}
