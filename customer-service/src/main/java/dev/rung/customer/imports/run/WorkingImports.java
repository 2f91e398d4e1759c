package dev.rung.customer.imports.run;

import dev.rung.customer.imports.content.ImportContent;
import dev.rung.customer.imports.run.ImportQueue.LeaseLost;
import dev.rung.platform.json.JsonText;
import dev.rung.platform.problem.Problem;
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
    private final JsonText json;

    WorkingImports(
            ImportQueue queue,
            ImportContent content,
            CustomerRows customers,
            OrderRows orders,
            KeyRing keys,
            JsonText json) {
        this.queue = queue;
        this.content = content;
        this.customers = customers;
        this.orders = orders;
        this.keys = keys;
        this.json = json;
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
        var columns = work.columns(keys, json);
        return Panache.withSession(() -> content.read(work.importId(), work.key(keys), columns, work.chunk()))
                .chain(rows -> work.isOfCustomers() ? customers.carryOut(work, rows) : orders.carryOut(work, rows));
    }

    private Uni<Void> postpone(ImportWork work, Throwable failure) {
        LOG.errorf(failure, "A chunk of an import failed import=%s chunk=%d", work.importId(), work.chunk());
        return queue.postpone(work, Problem.isTemporary(failure));
    }
}
