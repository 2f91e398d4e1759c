package dev.rung.benefits.earning;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import dev.rung.benefits.earning.facts.ActionFacts;
import dev.rung.benefits.earning.facts.CustomerFacts;
import dev.rung.benefits.earning.facts.Fact;
import dev.rung.benefits.earning.facts.Fact.Acted;
import dev.rung.benefits.earning.facts.Fact.OfOrder;
import dev.rung.benefits.earning.facts.Fact.TierPath;
import dev.rung.benefits.earning.facts.Facts;
import dev.rung.benefits.earning.facts.NewFacts;
import dev.rung.benefits.earning.facts.OrderBooks;
import dev.rung.benefits.earning.facts.ReportedFact;
import dev.rung.benefits.earning.facts.TierSpans;
import dev.rung.benefits.earning.history.KnownHistories;
import dev.rung.benefits.earning.referral.FollowingReferrals;
import dev.rung.benefits.earning.referral.FollowingReferrals.InviterNotLocked;
import dev.rung.benefits.earning.rules.ActionPolicy;
import dev.rung.benefits.earning.rules.EarningPolicy;
import dev.rung.benefits.earning.rules.EarningProposal;
import dev.rung.benefits.earning.rules.EarningRules;
import dev.rung.benefits.earning.version.PublishedRules;
import dev.rung.benefits.ledger.DueCustomer;
import dev.rung.benefits.ledger.DueLot;
import dev.rung.benefits.ledger.Ledger;
import dev.rung.benefits.ledger.LotHolder;
import dev.rung.benefits.ledger.PointsMetrics;
import dev.rung.benefits.ledger.lot.Booking;
import dev.rung.benefits.ledger.lot.Lot;
import dev.rung.benefits.ledger.lot.LotTarget;
import dev.rung.benefits.ledger.lot.SettlementCause;
import dev.rung.benefits.ledger.lot.SettlementCause.CauseKind;
import dev.rung.platform.rows.JsonRows;
import dev.rung.platform.store.Store;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Adds new facts and brings the ledger to what all facts together say, in one transaction and under the lock
/// of the customers concerned. Doing it again changes nothing.
@ApplicationScoped
class Settling {

    private final Facts facts;
    private final TierSpans tierSpans;
    private final ActionFacts actionFacts;
    private final FollowingReferrals referrals;
    private final KnownHistories histories;
    private final PublishedRules rules;
    private final PromotionBudgets budgets;
    private final Ledger ledger;
    private final PointsMetrics metrics;
    private final Store store;
    private final Clock clock;

    Settling(
            Facts facts,
            TierSpans tierSpans,
            ActionFacts actionFacts,
            FollowingReferrals referrals,
            KnownHistories histories,
            PublishedRules rules,
            PromotionBudgets budgets,
            Ledger ledger,
            PointsMetrics metrics,
            Store store,
            Clock clock) {
        this.facts = facts;
        this.tierSpans = tierSpans;
        this.actionFacts = actionFacts;
        this.referrals = referrals;
        this.histories = histories;
        this.rules = rules;
        this.budgets = budgets;
        this.ledger = ledger;
        this.metrics = metrics;
        this.store = store;
        this.clock = clock;
    }

    /// The lock comes first, taken in the order of customers: the same facts reported twice at the same time
    /// wait for each other there. Metrics count the points after the commit.
    Uni<Void> settle(List<ReportedFact> reported) {
        return Panache.withTransaction(() -> addAndSettle(reported))
                .onFailure(InviterNotLocked.class)
                .retry()
                .atMost(3)
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
        return referrals
                .holders(reported)
                .chain(holders -> ledger.lock(holders).chain(() -> addAndSettle(reported, holders)));
    }

    private Uni<Map<String, Long>> addAndSettle(List<ReportedFact> reported, List<LotHolder> locked) {
        return facts.addNew(facts(reported))
                .chain(added -> tierSpans
                        .merge(OrderBooks.only(TierPath.class, facts(reported)).toList())
                        .map(paths -> joined(added, paths)))
                .chain(news -> referrals.follow(reported, news, locked).map(acted -> joined(news, acted)))
                .chain(news -> news.isEmpty()
                        ? Uni.createFrom().item(Map.of())
                        : rules.current().chain(current -> settleRelated(news, current)));
    }

    /// Where an activity moves the ends of other lots, all lots of its customer are settled.
    private Uni<Map<String, Long>> settleRelated(List<Fact> news, EarningRules current) {
        Function<LotTarget, SettlementCause> causes = NewFacts.of(news)::causeOf;
        return facts.related(news)
                .chain(known -> actionFacts.related(news).chain(actions -> {
                    if (!current.followActivity()) {
                        return settle(known, actions, causes, _ -> true);
                    }
                    var related = Stream.concat(known.stream(), actions.stream())
                            .flatMap(fact -> Optional.ofNullable(fact.source()).stream()
                                    .map(source -> Lot.idOf(fact.customerId(), source)))
                            .collect(toSet());
                    return settleAll(news.stream().map(Fact::customerId).collect(toSet()), causes, related::contains);
                }));
    }

    /// Belongs to the caller's transaction, which holds the lock on the customers.
    ///
    /// @param related whether the news are about a lot: promotions give the others no more than they gave
    Uni<Map<String, Long>> settleAll(
            Set<UUID> customers, Function<LotTarget, SettlementCause> causes, Predicate<UUID> related) {
        return facts.of(customers)
                .chain(known -> actionFacts
                        .of(customers)
                        .chain(actions -> settle(
                                known,
                                actions,
                                causes,
                                target -> related.test(Lot.idOf(target.customerId(), target.source())))));
    }

    /// Points were spent: where the rules ask for it, what the customer has lasts longer now. Belongs to the
    /// caller's transaction, which holds the lock on the customer and has posted: so it takes no lock on a
    /// promotion, which whoever posts may hold.
    ///
    /// @return how many points moved, by the kind of transaction
    Uni<Map<String, Long>> moveEnds(UUID customer) {
        var spent = new SettlementCause(CauseKind.REDEMPTION, null, JsonRows.toMicroseconds(clock.instant()));
        return rules.current()
                .chain(current -> current.followActivity()
                        ? settleAll(Set.of(customer), _ -> spent, _ -> false)
                        : Uni.createFrom().item(Map.of()));
    }

    private Uni<DueSettled> settleWhatIsDue(List<UUID> customers) {
        return ledger.lockFree(customers)
                .chain(locked -> ledger.due(locked, today())
                        .chain(this::settleLots)
                        .chain(moved -> ledger.due(locked, today())
                                .map(left -> new DueSettled(
                                        moved,
                                        left.stream()
                                                .map(DueLot::customerId)
                                                .distinct()
                                                .toList()))));
    }

    /// Lots that facts decide are settled from all of them, others as they stand.
    private Uni<Map<String, Long>> settleLots(List<DueLot> due) {
        var standing = due.stream()
                .filter(lot -> !lot.source().kind().isSettledFromFacts())
                .toList();
        return facts.relatedToLots(due)
                .chain(known -> actionFacts
                        .relatedToLots(due)
                        .chain(actions -> settle(known, actions, NewFacts.of(List.of())::causeOf, _ -> true)))
                .chain(moved -> ledger.settleStanding(standing, clock.instant(), store.zone())
                        .map(more -> Booking.sum(moved, more)));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), store.zone());
    }

    private record DueSettled(Map<String, Long> moved, List<UUID> stillDue) {}

    /// Budgets are asked under the lock on the customers, and after it.
    ///
    /// @param mayGetMore of promotions with a budget than they gave before
    private Uni<Map<String, Long>> settle(
            Collection<OfOrder> known,
            Collection<Acted> actions,
            Function<LotTarget, SettlementCause> causes,
            Predicate<LotTarget> mayGetMore) {
        var orders = known.stream().collect(groupingBy(Fact::customerId));
        var acted = actions.stream().collect(groupingBy(Fact::customerId));
        var customers =
                Stream.concat(orders.keySet().stream(), acted.keySet().stream()).collect(toSet());
        return rules.current()
                .chain(current -> histories
                        .lasting(customers, orders, current)
                        .map(found -> found.stream()
                                .flatMap(history -> proposals(
                                        current, history, acted.getOrDefault(history.customerId(), List.of())))
                                .toList()))
                .chain(proposals -> budgets.bear(proposals, mayGetMore))
                .chain(targets -> ledger.settle(targets, causes));
    }

    private Stream<EarningProposal> proposals(EarningRules current, CustomerFacts history, List<Acted> actions) {
        var now = clock.instant();
        return Stream.concat(
                new EarningPolicy(current, store.zone()).proposals(history, now).stream(),
                new ActionPolicy(current, store.zone()).proposals(history, actions, now).stream());
    }

    private static List<Fact> joined(Collection<? extends Fact> some, Collection<? extends Fact> more) {
        return Stream.<Fact>concat(some.stream(), more.stream()).toList();
    }

    private static List<Fact> facts(List<ReportedFact> reported) {
        return reported.stream().map(ReportedFact::fact).toList();
    }
}
