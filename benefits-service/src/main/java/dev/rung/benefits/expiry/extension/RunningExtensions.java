package dev.rung.benefits.expiry.extension;

import static java.util.stream.Collectors.groupingBy;

import dev.rung.benefits.document.DocumentLifePolicy;
import dev.rung.benefits.expiry.extension.ExtensionCustomers.DoneCustomer;
import dev.rung.benefits.expiry.extension.ExtensionCustomers.FailedCustomer;
import dev.rung.benefits.ledger.Ledger;
import dev.rung.benefits.ledger.LotHolder;
import dev.rung.benefits.ledger.PointsMetrics;
import dev.rung.benefits.ledger.extension.ExtendedLot;
import dev.rung.benefits.ledger.extension.ExtensionResult;
import dev.rung.platform.audit.Audit;
import dev.rung.platform.json.JsonText;
import dev.rung.platform.rows.JsonRows;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Runs approved extensions, a page of customers in each transaction. The row of each customer is locked and
/// marked in the transaction that changes their lots: whatever restarts, each is done once, and several
/// instances share the work.
@ApplicationScoped
class RunningExtensions {

    private static final int PAGE = 200;

    /// A customer whose points cannot be extended is tried again after so long.
    private static final Duration AGAIN = Duration.ofHours(1);

    private static final String RUNNER = "benefits-service";

    private final ExtensionBatches batches;
    private final ExtensionCustomers customers;
    private final Ledger ledger;
    private final PointsMetrics metrics;
    private final JsonText json;
    private final Audit audit;
    private final Clock clock;

    RunningExtensions(
            ExtensionBatches batches,
            ExtensionCustomers customers,
            Ledger ledger,
            PointsMetrics metrics,
            JsonText json,
            Audit audit,
            Clock clock) {
        this.batches = batches;
        this.customers = customers;
        this.ledger = ledger;
        this.metrics = metrics;
        this.json = json;
        this.audit = audit;
        this.clock = clock;
    }

    /// @param wanted as its number tells it from others
    record BatchToRun(int number, ExtensionDocument document) {}

    Uni<List<BatchToRun>> toRun() {
        return Panache.withSession(batches::toRun)
                .map(found -> found.stream()
                        .map(one -> new BatchToRun(one.number(), json.read(one.text(), ExtensionDocument.class)))
                        .toList());
    }

    /// @return whether there may be more to do
    Uni<Boolean> runNext(BatchToRun batch) {
        return Panache.withTransaction(() -> customers
                        .lockToDo(batch.number(), failedBefore(), PAGE)
                        .chain(found -> found.isEmpty()
                                ? finish(batch).replaceWith(new PageDone(Map.of(), false))
                                : extend(found, batch)
                                        .map(result ->
                                                new PageDone(result.booking().moved(), true))))
                .invoke(done -> metrics.count(done.moved()))
                .map(PageDone::isMore);
    }

    /// Those of the next page, who could not be done together.
    Uni<List<UUID>> nextAlone(BatchToRun batch) {
        return Panache.withSession(() -> customers.toDo(batch.number(), failedBefore(), PAGE));
    }

    Uni<Void> runAlone(BatchToRun batch, UUID customer) {
        return Panache.withTransaction(() -> customers
                        .lockOneToDo(batch.number(), customer)
                        .chain(found -> found.isEmpty()
                                ? Uni.createFrom().item(Map.<String, Long>of())
                                : extend(found, batch)
                                        .map(result -> result.booking().moved())))
                .invoke(metrics::count)
                .replaceWithVoid();
    }

    /// The batch goes on without the customer, and ends once they are done too.
    Uni<Void> passOver(BatchToRun batch, UUID customer) {
        return Panache.withTransaction(() -> customers.failed(
                new FailedCustomer(batch.number(), customer, JsonRows.toMicroseconds(clock.instant()))));
    }

    Uni<Long> failing() {
        return Panache.withSession(customers::failing);
    }

    private Instant failedBefore() {
        return clock.instant().minus(AGAIN);
    }

    private record PageDone(Map<String, Long> moved, boolean isMore) {}

    /// The external ids are there already: nobody of the batch is without a balance.
    private Uni<ExtensionResult> extend(List<UUID> page, BatchToRun batch) {
        return ledger.lock(page.stream().map(one -> new LotHolder(one, "")).toList())
                .chain(() -> ledger.extend(page, batch.document().wanted(batch.number())))
                .call(result -> customers.done(done(page, batch, result)));
    }

    private List<DoneCustomer> done(List<UUID> page, BatchToRun batch, ExtensionResult result) {
        var lots = result.lots().stream().collect(groupingBy(ExtendedLot::customerId));
        var now = JsonRows.toMicroseconds(clock.instant());
        return page.stream()
                .map(one -> new DoneCustomer(
                        batch.number(),
                        one,
                        now,
                        ExtensionDocument.points(lots.getOrDefault(one, List.of()), false),
                        ExtensionDocument.points(lots.getOrDefault(one, List.of()), true)))
                .toList();
    }

    /// Customers whom another instance is at are still to do, and it finishes.
    private Uni<Void> finish(BatchToRun batch) {
        var now = clock.instant();
        return customers.progress(List.of(batch.number())).chain(found -> {
            var isDone = found.stream().allMatch(one -> one.done() == one.customers());
            return !isDone
                    ? Uni.createFrom().voidItem()
                    : batches.lock(batch.number())
                            .chain(one -> one.done()
                                    ? Uni.createFrom().voidItem()
                                    : Uni.createFrom()
                                            .item(one)
                                            .invoke(open -> open.take(
                                                    DocumentLifePolicy.publish(open.state(), RUNNER, now, now),
                                                    "publication"))
                                            .chain(() -> audit.record(
                                                    RUNNER,
                                                    "points-extension.done",
                                                    "points extension " + batch.number(),
                                                    Map.of(
                                                            "customers",
                                                            batch.document().customers()))));
        });
    }
}
