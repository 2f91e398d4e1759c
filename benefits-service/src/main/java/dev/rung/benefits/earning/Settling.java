package dev.rung.benefits.earning;

import static java.util.stream.Collectors.groupingBy;

import dev.rung.benefits.earning.facts.CustomerFacts;
import dev.rung.benefits.earning.facts.Fact;
import dev.rung.benefits.earning.facts.Fact.OfOrder;
import dev.rung.benefits.earning.facts.Fact.TierPath;
import dev.rung.benefits.earning.facts.Facts;
import dev.rung.benefits.earning.facts.NewFacts;
import dev.rung.benefits.earning.facts.OrderBooks;
import dev.rung.benefits.earning.facts.ReportedFact;
import dev.rung.benefits.earning.facts.TierHistory;
import dev.rung.benefits.earning.facts.TierSpans;
import dev.rung.benefits.ledger.DueCustomer;
import dev.rung.benefits.ledger.DueLot;
import dev.rung.benefits.ledger.Ledger;
import dev.rung.benefits.ledger.PointsMetrics;
import dev.rung.platform.store.Store;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/// Adds new facts and brings the ledger to what all facts together say, in one transaction and under the lock
/// of the customers concerned. Doing it again changes nothing.
@ApplicationScoped
class Settling {

    private final Facts facts;
    private final TierSpans tierSpans;
    private final EarningPolicy policy;
    private final Ledger ledger;
    private final PointsMetrics metrics;
    private final Store store;
    private final Clock clock;

    Settling(
            Facts facts,
            TierSpans tierSpans,
            EarningPolicy policy,
            Ledger ledger,
            PointsMetrics metrics,
            Store store,
            Clock clock) {
        this.facts = facts;
        this.tierSpans = tierSpans;
        this.policy = policy;
        this.ledger = ledger;
        this.metrics = metrics;
        this.store = store;
        this.clock = clock;
    }

    /// The lock comes first, taken in the order of customers: the same facts reported twice at the same time
    /// wait for each other there. Metrics count the points after the commit.
    Uni<Void> settle(List<ReportedFact> reported) {
        return Panache.withTransaction(() -> addAndSettle(reported))
                .invoke(metrics::count)
                .replaceWithVoid();
    }

    /// The next customers with due points, at most so many.
    Uni<List<DueCustomer>> nextDue(DueCustomer after, int most) {
        return Panache.withSession(() -> ledger.nextDue(today(), after, most));
    }

    /// Makes points available that have been pending for long enough, and expires those whose last day is over.
    /// Customers locked by another instance are left to it.
    ///
    /// @return customers with points that are still due
    Uni<List<UUID>> settleDue(List<UUID> customers) {
        return Panache.withTransaction(() -> settleWhatIsDue(customers))
                .invoke(done -> metrics.count(done.moved()))
                .map(DueSettled::stillDue);
    }

    private Uni<Map<String, Long>> addAndSettle(List<ReportedFact> reported) {
        return ledger.lock(
                        reported.stream().map(ReportedFact::holder).distinct().toList())
                .chain(() ->
                        facts.addNew(reported.stream().map(ReportedFact::fact).toList()))
                .chain(added -> tierSpans
                        .merge(paths(reported))
                        .map(paths ->
                                Stream.concat(added.stream(), paths.stream()).toList()))
                .chain(news -> news.isEmpty()
                        ? Uni.createFrom().item(Map.of())
                        : facts.related(news).chain(known -> settle(known, NewFacts.of(news))));
    }

    private Uni<DueSettled> settleWhatIsDue(List<UUID> customers) {
        return ledger.lockFree(customers)
                .chain(locked -> ledger.due(locked, today())
                        .chain(this::settleLots)
                        .chain(moved ->
                                ledger.due(locked, today()).map(left -> new DueSettled(moved, customersOf(left)))));
    }

    /// Lots that facts decide are settled from all of them, others as they stand.
    private Uni<Map<String, Long>> settleLots(List<DueLot> due) {
        var standing = due.stream()
                .filter(lot -> !lot.source().kind().isSettledFromFacts())
                .toList();
        return facts.relatedToLots(due)
                .chain(known -> settle(known, NewFacts.of(List.of())))
                .chain(moved -> ledger.settleStanding(standing, clock.instant(), store.zone())
                        .map(more -> sum(moved, more)));
    }

    private static Map<String, Long> sum(Map<String, Long> one, Map<String, Long> other) {
        var sum = new HashMap<>(one);
        other.forEach((kind, points) -> sum.merge(kind, points, Long::sum));
        return sum;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), store.zone());
    }

    private static List<UUID> customersOf(List<DueLot> lots) {
        return lots.stream().map(DueLot::customerId).distinct().toList();
    }

    private record DueSettled(Map<String, Long> moved, List<UUID> stillDue) {}

    private Uni<Map<String, Long>> settle(Collection<OfOrder> known, NewFacts news) {
        var now = clock.instant();
        var byCustomer = known.stream().collect(groupingBy(Fact::customerId));
        return tierSpans
                .of(byCustomer.keySet())
                .map(tiers -> byCustomer.entrySet().stream()
                        .map(one -> history(one.getKey(), one.getValue(), tiers))
                        .flatMap(history -> policy.targets(history, now).stream())
                        .toList())
                .chain(targets -> ledger.settle(targets, news::causeOf));
    }

    private static CustomerFacts history(UUID customerId, List<OfOrder> known, Map<UUID, TierHistory> tiers) {
        return CustomerFacts.of(customerId, known, tiers.getOrDefault(customerId, TierHistory.UNKNOWN));
    }

    private static List<TierPath> paths(List<ReportedFact> reported) {
        return OrderBooks.only(
                        TierPath.class,
                        reported.stream().map(ReportedFact::fact).toList())
                .toList();
    }
}
