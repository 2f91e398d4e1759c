package dev.rung.benefits.ledger;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.rung.benefits.ledger.extension.ExtensionPolicy;
import dev.rung.benefits.ledger.extension.ExtensionResult;
import dev.rung.benefits.ledger.extension.PointsExtension;
import dev.rung.benefits.ledger.lot.Booking;
import dev.rung.benefits.ledger.lot.Lot;
import dev.rung.benefits.ledger.lot.LotTarget;
import dev.rung.benefits.ledger.lot.SettlementCause;
import dev.rung.benefits.ledger.lot.SettlementCause.CauseKind;
import dev.rung.benefits.ledger.lot.Source;
import dev.rung.platform.rows.JsonRows;
import dev.rung.platform.store.Store;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The one way to change points, beside [Spending]. Everything here belongs to the caller's transaction.
@ApplicationScoped
public class Ledger {

    private final Balances balances;
    private final Lots lots;
    private final DueLots dueLots;
    private final Bookkeeping bookkeeping;
    private final Store store;
    private final Clock clock;

    Ledger(Balances balances, Lots lots, DueLots dueLots, Bookkeeping bookkeeping, Store store, Clock clock) {
        this.balances = balances;
        this.lots = lots;
        this.dueLots = dueLots;
        this.bookkeeping = bookkeeping;
        this.store = store;
        this.clock = clock;
    }

    /// Locks the customers' points until the transaction ends, and those of whoever is one with them; customers seen
    /// for the first time get a balance of nothing.
    public Uni<Void> lock(Collection<LotHolder> holders) {
        return balances.open(holders).replaceWithVoid();
    }

    /// The customers that a customer's account is one with.
    ///
    /// @param whole all of them, the customer too; null for one who is nobody else
    @RegisterForReflection
    public record AccountUnion(UUID customerId, @Nullable List<UUID> whole) {}

    /// Lets accounts be one, or each its own again. Nothing is posted: lots and entries stay whose they are. The caller
    /// holds the lock on all that are concerned.
    public Uni<Void> unite(Collection<AccountUnion> unions) {
        return balances.unite(unions);
    }

    /// Customers seen for the first time get a balance of nothing. Those who have one are not locked.
    public Uni<Void> open(Collection<LotHolder> holders) {
        return balances.openMissing(holders);
    }

    /// Locks those customers whom no other transaction has locked, nor anybody who is one with them, and returns them.
    public Uni<List<UUID>> lockFree(Collection<UUID> customers) {
        return balances.lockFree(customers);
    }

    /// Customers with points that become available or expire, a page at a time.
    ///
    /// @param after the last customer of the page before
    public Uni<List<DueCustomer>> nextDue(LocalDate today, DueCustomer after, int most) {
        return dueLots.next(today, after, most);
    }

    /// The due lots of these customers.
    public Uni<List<DueLot>> due(Collection<UUID> customers, LocalDate today) {
        return dueLots.of(customers, today);
    }

    /// The lots of these customers that have points, or had some that were spent or expired. The caller holds the lock.
    public Uni<Set<UUID>> lotsWithPoints(Collection<UUID> customers) {
        return lots.withPoints(customers);
    }

    /// The lots of these sources that there are. The caller holds the lock on the customer.
    public Uni<List<Lot>> found(UUID customer, Collection<Source> sources) {
        return lots.byId(
                sources.stream().map(source -> Lot.idOf(customer, source)).toList());
    }

    /// Brings the lots to their targets. The caller holds the lock on all the customers. A source that never
    /// earned anything gets no lot.
    ///
    /// @return how many points moved, by the kind of transaction, such as `earn`
    public Uni<Map<String, Long>> settle(Collection<LotTarget> targets, Function<LotTarget, SettlementCause> causes) {
        return targets.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : lots.of(targets)
                        .map(found -> Settlements.of(targets, causes, found, clock.instant(), store.zone())
                                .booking())
                        .chain(this::write);
    }

    /// Brings lots to where the time has come to that no fact says anything about. The caller holds the lock.
    ///
    /// @return as above
    public Uni<Map<String, Long>> settleStanding(Collection<DueLot> due, Instant now, ZoneId zone) {
        return due.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : lots.dueNow(due)
                        .map(found -> found.stream()
                                .map(lot -> LotTarget.standing(lot, now, zone))
                                .toList())
                        .chain(targets -> settle(targets, _ -> new SettlementCause(CauseKind.TIME, null, now)));
    }

    /// The extension as it would be now; nothing is written.
    public Uni<ExtensionResult> planExtension(Collection<UUID> customers, PointsExtension wanted) {
        return lots.toExtend(customers, wanted).map(found -> {
            var now = JsonRows.toMicroseconds(clock.instant());
            return ExtensionResult.of(
                    found.stream().collect(groupingBy(Lot::customerId, TreeMap::new, toList())).entrySet().stream()
                            .map(of -> ExtensionPolicy.extend(of.getKey(), wanted, of.getValue(), now, store.zone()))
                            .toList());
        });
    }

    /// Lets points last longer. The caller holds the lock on the customers, and says it once.
    public Uni<ExtensionResult> extend(Collection<UUID> customers, PointsExtension wanted) {
        return planExtension(customers, wanted)
                .call(planned -> bookkeeping.write(planned.booking()))
                .call(planned -> lots.keepExtended(planned.lots()));
    }

    private Uni<Map<String, Long>> write(Booking booking) {
        return bookkeeping.write(booking).replaceWith(booking::moved);
    }
}
