package dev.rung.benefits.opening;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.rung.benefits.document.DocumentFlaw;
import dev.rung.benefits.ledger.Ledger;
import dev.rung.benefits.ledger.LotHolder;
import dev.rung.benefits.ledger.PointsMetrics;
import dev.rung.benefits.ledger.lot.Lot;
import dev.rung.benefits.ledger.lot.LotTarget;
import dev.rung.benefits.ledger.lot.SettlementCause;
import dev.rung.benefits.ledger.lot.SettlementCause.CauseKind;
import dev.rung.benefits.ledger.lot.Source;
import dev.rung.benefits.ledger.lot.SourceKind;
import dev.rung.platform.audit.Audit;
import dev.rung.platform.directory.CustomerDirectory;
import dev.rung.platform.rows.JsonRows;
import dev.rung.platform.store.Store;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Posts a customer's lots under the lock on their points: all of those that there are not yet, or none.
@ApplicationScoped
class PostingOpeningLots {

    private final CustomerDirectory directory;
    private final Ledger ledger;
    private final PointsMetrics metrics;
    private final Audit audit;
    private final Store store;
    private final Clock clock;

    PostingOpeningLots(
            CustomerDirectory directory, Ledger ledger, PointsMetrics metrics, Audit audit, Store store, Clock clock) {
        this.directory = directory;
        this.ledger = ledger;
        this.metrics = metrics;
        this.audit = audit;
        this.store = store;
        this.clock = clock;
    }

    /// @param posted how many are new
    /// @param repeated how many were posted before
    record OpeningReceipt(int posted, int repeated, Map<String, Long> moved) {}

    Uni<OpeningReceipt> post(String externalId, List<OpeningLot> lots, String actor) {
        return Panache.withTransaction(() -> directory
                        .ownByExternalId(externalId)
                        .chain(customer -> {
                            var holder = new LotHolder(customer.customerId(), customer.externalId());
                            return ledger.lock(List.of(holder))
                                    .chain(() -> ledger.found(
                                            holder.customerId(),
                                            lots.stream()
                                                    .map(PostingOpeningLots::source)
                                                    .toList()))
                                    .chain(found -> post(holder.customerId(), lots, found, actor));
                        }))
                .invoke(receipt -> metrics.count(receipt.moved()));
    }

    private Uni<OpeningReceipt> post(UUID customer, List<OpeningLot> lots, List<Lot> found, String actor) {
        var now = JsonRows.toMicroseconds(clock.instant());
        var posted = found.stream().collect(toMap(lot -> lot.source().id(), identity()));
        var flaws = OpeningPolicy.flaws(lots, posted, LocalDate.ofInstant(now, store.zone()), store.zone());
        if (!flaws.isEmpty()) {
            throw DocumentFlaw.refusal("opening-lots-unsound", flaws);
        }
        var fresh = lots.stream().filter(lot -> !posted.containsKey(lot.id())).toList();
        return ledger.settle(
                        fresh.stream().map(lot -> target(customer, lot, now)).toList(),
                        _ -> new SettlementCause(CauseKind.DECISION, null, now))
                .call(() -> fresh.isEmpty() ? Uni.createFrom().voidItem() : record(customer, fresh, actor))
                .map(moved -> new OpeningReceipt(fresh.size(), lots.size() - fresh.size(), moved));
    }

    private LotTarget target(UUID customer, OpeningLot lot, Instant now) {
        var earnedAt = lot.earnedOn().atStartOfDay(store.zone()).toInstant();
        return LotTarget.given(customer, source(lot), lot.points(), now, lot.earnedOn(), lot.expiresOn(), store.zone())
                .dated(earnedAt);
    }

    private Uni<Void> record(UUID customer, List<OpeningLot> fresh, String actor) {
        return audit.record(
                actor,
                "opening-lots.posted",
                customer.toString(),
                Map.of(
                        "lots", fresh.stream().map(OpeningLot::id).toList(),
                        "points", fresh.stream().mapToLong(OpeningLot::points).sum()));
    }

    private static Source source(OpeningLot lot) {
        return new Source(SourceKind.IMPORT, lot.id(), null);
    }
}
