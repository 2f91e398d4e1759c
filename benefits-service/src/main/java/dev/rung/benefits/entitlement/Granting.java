package dev.rung.benefits.entitlement;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.rung.benefits.catalogue.packages.PublishedPackages;
import dev.rung.benefits.entitlement.DueCustomers.UnsettledCustomer;
import dev.rung.benefits.entitlement.Entitlements.CustomerTier;
import dev.rung.benefits.entitlement.stay.MultiplierFollower;
import dev.rung.benefits.entitlement.stay.TierStay;
import dev.rung.benefits.entitlement.stay.TierStay.HeldTier;
import dev.rung.benefits.ladder.Ladders;
import dev.rung.benefits.ladder.Ladders.EntryTier;
import dev.rung.benefits.ledger.Ledger;
import dev.rung.benefits.ledger.LotHolder;
import dev.rung.benefits.participation.EarningSpans;
import dev.rung.benefits.participation.EarningTimes;
import dev.rung.benefits.participation.Participation;
import dev.rung.contracts.Topic;
import dev.rung.platform.outbox.Outbox;
import dev.rung.platform.store.Store;
import dev.rung.platform.turn.InTurn;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Brings the entitlements of customers to what their tiers and member status say, in one transaction and under the
/// lock on their points: whoever tells a tier or a status holds it too, and events of one customer stay in order.
/// Doing it again changes nothing.
@ApplicationScoped
class Granting {

    private final DueCustomers due;
    private final Entitlements entitlements;
    private final PublishedPackages packages;
    private final Ladders ladders;
    private final Participation participation;
    private final Ledger ledger;
    private final Outbox outbox;
    private final Instance<EntitlementFollower> followers;
    private final Instance<MultiplierFollower> multiplied;
    private final Store store;
    private final Clock clock;

    Granting(
            DueCustomers due,
            Entitlements entitlements,
            PublishedPackages packages,
            Ladders ladders,
            Participation participation,
            Ledger ledger,
            Outbox outbox,
            Instance<EntitlementFollower> followers,
            Instance<MultiplierFollower> multiplied,
            Store store,
            Clock clock) {
        this.due = due;
        this.entitlements = entitlements;
        this.packages = packages;
        this.ladders = ladders;
        this.participation = participation;
        this.ledger = ledger;
        this.outbox = outbox;
        this.followers = followers;
        this.multiplied = multiplied;
        this.store = store;
        this.clock = clock;
    }

    Uni<List<UnsettledCustomer>> nextDue(UUID after, int most) {
        return Panache.withSession(() -> due.next(after, clock.instant(), most));
    }

    /// Customers locked by another instance are left to it, and stay due.
    Uni<Void> grant(List<UnsettledCustomer> customers) {
        var newcomers = customers.stream().filter(UnsettledCustomer::newcomer).toList();
        return (newcomers.isEmpty() ? Uni.createFrom().voidItem() : Panache.withTransaction(() -> open(newcomers)))
                .chain(() -> Panache.withTransaction(() -> ledger.lockFree(ids(customers))
                        .chain(due::of)
                        .chain(locked -> locked.isEmpty() ? Uni.createFrom().voidItem() : grantTo(locked))));
    }

    /// Newcomers have a balance before they are locked, which waits for nobody then. Those who get nothing need
    /// none: if something is told of them meanwhile they stay due, by another mark.
    private Uni<Void> open(List<UnsettledCustomer> newcomers) {
        var now = clock.instant();
        return changes(newcomers, List.of(), now).chain(changes -> {
            var getting =
                    changes.stream().map(change -> change.after().customerId()).collect(toSet());
            var opened = newcomers.stream()
                    .filter(one -> getting.contains(one.customerId()))
                    .map(one -> new LotHolder(one.customerId(), one.externalId()))
                    .toList();
            var done = newcomers.stream()
                    .filter(one -> !getting.contains(one.customerId()))
                    .toList();
            return ledger.open(opened).chain(() -> settled(done, now));
        });
    }

    Uni<Void> putOff(UnsettledCustomer customer, Instant notBefore) {
        return Panache.withTransaction(() -> due.putOff(customer, notBefore));
    }

    private Uni<Void> grantTo(List<UnsettledCustomer> customers) {
        return entitlements.lockedOf(ids(customers)).chain(existing -> {
            var now = clock.instant();
            var known = customers.stream().filter(one -> !one.erased()).toList();
            return InTurn.each(multiplied, one -> one.lookAgain(ids(known)))
                    .chain(() -> changes(customers, existing, now))
                    .chain(this::keep)
                    .chain(() -> settled(customers, now));
        });
    }

    /// Those who are let in again on a known day wait for it.
    ///
    /// @param now of the changes, lest somebody be let in between the two and wait for nothing
    private Uni<Void> settled(List<UnsettledCustomer> customers, Instant now) {
        return participation.of(ids(customers)).chain(earning -> {
            var waiting = customers.stream()
                    .flatMap(one -> earning.of(one.customerId()).returnsAfter(now).stream()
                            .map(at -> Map.entry(one, at)))
                    .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
            var done =
                    customers.stream().filter(one -> !waiting.containsKey(one)).toList();
            return due.done(done).chain(() -> due.withhold(waiting));
        });
    }

    /// In the order of the customers' ids.
    private Uni<List<SettledChange>> changes(
            List<UnsettledCustomer> customers, List<Entitlement> existing, Instant now) {
        var had = existing.stream().collect(groupingBy(Entitlement::customerId));
        return packages.schedule()
                .map(schedule -> new EntitlementPolicy(schedule, store.zone()))
                .chain(policy -> histories(ids(customers), now)
                        .map(histories -> customers.stream()
                                .sorted(comparing(one -> one.customerId().toString()))
                                .flatMap(one -> policy
                                        .changes(
                                                had.getOrDefault(one.customerId(), List.of()),
                                                histories.stays(one),
                                                histories.earning(one),
                                                now)
                                        .stream()
                                        .filter(change -> !one.erased() || !change.gives())
                                        .map(change -> SettledChange.of(change, one, now)))
                                .toList()));
    }

    private Uni<TierHistories> histories(List<UUID> customers, Instant now) {
        return ladders.entryTiers(now)
                .chain(entry -> participation
                        .of(customers)
                        .chain(earning -> entitlements
                                .heldTiers(customers)
                                .map(tiers -> new TierHistories(
                                        entry,
                                        earning,
                                        tiers.stream()
                                                .collect(groupingBy(
                                                        CustomerTier::customerId,
                                                        mapping(CustomerTier::held, toList())))))));
    }

    private record TierHistories(List<EntryTier> entry, EarningTimes earning, Map<UUID, List<HeldTier>> told) {

        List<TierStay> stays(UnsettledCustomer one) {
            return TierStay.of(
                    TierStay.fromEntry(told.getOrDefault(one.customerId(), List.of()), entry, one.registeredAt()));
        }

        /// No status is known of those who were erased: what they had stays.
        EarningSpans earning(UnsettledCustomer one) {
            return one.erased() ? EarningSpans.ALWAYS : earning.of(one.customerId());
        }
    }

    private static List<UUID> ids(List<UnsettledCustomer> customers) {
        return customers.stream().map(UnsettledCustomer::customerId).toList();
    }

    private Uni<Void> keep(List<SettledChange> changes) {
        var events = changes.stream()
                .map(SettledChange::events)
                .flatMap(Collection::stream)
                .toList();
        return entitlements
                .save(changes.stream().map(SettledChange::after).toList())
                .chain(() -> outbox.addAll(Topic.POINTS_EVENTS, events))
                .chain(() -> follow(changes));
    }

    private Uni<Void> follow(List<SettledChange> changes) {
        var moves = changes.stream()
                .map(SettledChange::moves)
                .flatMap(Collection::stream)
                .toList();
        return InTurn.each(followers, follower -> follower.follow(moves));
    }
}
