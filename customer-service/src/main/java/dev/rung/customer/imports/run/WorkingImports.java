package dev.rung.customer.imports.run;

import dev.rung.customer.imports.content.ImportContent;
import dev.rung.customer.imports.content.RowSubjects;
import dev.rung.customer.imports.file.FileRow;
import dev.rung.customer.imports.run.ImportQueue.LeaseLost;
import dev.rung.platform.json.JsonText;
import dev.rung.platform.vault.KeyRing;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import org.jboss.logging.Logger;

/// Carries out the next chunk of an import.
@ApplicationScoped
class WorkingImports {

    private static final Logger LOG = Logger.getLogger(WorkingImports.class);

    private final ImportQueue queue;
    private final ImportContent content;
    private final RowSubjects subjects;
    private final CustomerRows customers;
    private final OrderRows orders;
    private final KeyRing keys;
    private final JsonText json;

    WorkingImports(
            ImportQueue queue,
            ImportContent content,
            RowSubjects subjects,
            CustomerRows customers,
            OrderRows orders,
            KeyRing keys,
            JsonText json) {
        this.queue = queue;
        this.content = content;
        this.subjects = subjects;
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
        return (work.isDryRun()
                        ? Panache.withTransaction(() -> readFirst(work))
                        : Panache.withSession(() -> read(work)))
                .chain(rows -> work.isOfCustomers() ? customers.carryOut(work, rows) : orders.carryOut(work, rows));
    }

    private Uni<List<FileRow>> read(ImportWork work) {
        return content.read(work.importId(), work.key(keys), work.columns(keys, json), work.chunk());
    }

    /// Once the mapping says whom the rows are about, an erasure finds them.
    private Uni<List<FileRow>> readFirst(ImportWork work) {
        var mapping = work.mapping(keys, json);
        return queue.hold(work).chain(() -> read(work)).call(rows -> {
            var ofCustomers = new LinkedHashMap<Integer, String>();
            rows.forEach(row -> mapping.subject(row).ifPresent(subject -> ofCustomers.put(row.line(), subject)));
            return subjects.enter(work.importId(), work.key(keys), work.chunk(), ofCustomers);
        });
    }

    private Uni<Void> postpone(ImportWork work, Throwable failure) {
        LOG.errorf(
                "A chunk of an import failed import=%s chunk=%d failure=%s",
                work.importId(), work.chunk(), RowFailures.named(failure));
        return queue.postpone(work, RowFailures.isOutage(failure));
    }
}
