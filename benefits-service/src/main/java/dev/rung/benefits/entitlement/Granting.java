package dev.rung.benefits.entitlement;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.rung.benefits.catalogue.packages.PublishedPackages;
import dev.rung.benefits.entitlement.DueCustomers.UnsettledCustomer;
import dev.rung.benefits.entitlement.EntitlementChange.Amend;
import dev.rung.benefits.entitlement.EntitlementChange.End;
import dev.rung.benefits.entitlement.EntitlementChange.Grant;
import dev.rung.benefits.entitlement.EntitlementChange.Restore;
import dev.rung.benefits.entitlement.EntitlementFollower.EntitlementMove;
import dev.rung.benefits.entitlement.EntitlementFollower.EntitlementMove.Began;
import dev.rung.benefits.entitlement.EntitlementFollower.EntitlementMove.Finished;
import dev.rung.benefits.entitlement.EntitlementFollower.EntitlementMove.Resumed;
import dev.rung.benefits.entitlement.Entitlements.CustomerTier;
import dev.rung.benefits.ladder.Ladders;
import dev.rung.benefits.ladder.Ladders.EntryTier;
import dev.rung.benefits.ledger.Ledger;
import dev.rung.benefits.ledger.LotHolder;
import dev.rung.contracts.Topic;
import dev.rung.contracts.benefits.PointsEvent;
import dev.rung.platform.outbox.Outbox;
import dev.rung.platform.store.Store;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// Brings the entitlements of customers to what their tiers say, in one transaction and under the lock on
/// their points: whoever tells a tier holds it too, and events of one customer stay in order. Doing it
/// again changes nothing.
@ApplicationScoped
class Granting {

    private final DueCustomers due;
    private final Entitlements entitlements;
    private final PublishedPackages packages;
    private final Ladders ladders;
    private final Ledger ledger;
    private final Outbox outbox;
    private final Instance<EntitlementFollower> followers;
    private final Store store;
    private final Clock clock;

    Granting(
            DueCustomers due,
            Entitlements entitlements,
            PublishedPackages packages,
            Ladders ladders,
            Ledger ledger,
            Outbox outbox,
            Instance<EntitlementFollower> followers,
            Store store,
            Clock clock) {
        this.due = due;
        this.entitlements = entitlements;
        this.packages = packages;
        this.ladders = ladders;
        this.ledger = ledger;
        this.outbox = outbox;
        this.followers = followers;
        this.store = store;
        this.clock = clock;
    }

    Uni<List<UnsettledCustomer>> nextDue(UUID after, int most) {
        return Panache.withSession(() -> due.next(after, clock.instant(), most));
    }

    /// Customers locked by another instance are left to it, and stay due.
    Uni<Void> grant(List<UnsettledCustomer> customers) {
        return Panache.withTransaction(() -> lockFree(customers)
                .chain(locked -> locked.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : grantTo(locked).chain(() -> due.done(locked))));
    }

    private Uni<List<UnsettledCustomer>> lockFree(List<UnsettledCustomer> customers) {
        var newcomers = customers.stream()
                .filter(UnsettledCustomer::newcomer)
                .map(one -> new LotHolder(one.customerId(), one.externalId()))
                .toList();
        return (newcomers.isEmpty() ? Uni.createFrom().voidItem() : ledger.lock(newcomers))
                .chain(() -> ledger.lockFree(
                        customers.stream().map(UnsettledCustomer::customerId).toList()))
                .map(locked -> customers.stream()
                        .filter(one -> locked.contains(one.customerId()))
                        .toList());
    }

    Uni<Void> putOff(UUID customer, Instant notBefore) {
        return Panache.withTransaction(() -> due.putOff(customer, notBefore));
    }

    private Uni<Void> grantTo(List<UnsettledCustomer> customers) {
        var ids = customers.stream().map(UnsettledCustomer::customerId).toList();
        var now = clock.instant();
        return packages.schedule().chain(schedule -> {
            var policy = new EntitlementPolicy(schedule, store.zone());
            return ladders.entryTiers()
                    .chain(entry -> entitlements
                            .heldTiers(ids)
                            .chain(tiers -> entitlements
                                    .lockedOf(ids)
                                    .chain(existing -> keep(customers.stream()
                                            .sorted((one, other) -> one.customerId()
                                                    .toString()
                                                    .compareTo(
                                                            other.customerId().toString()))
                                            .flatMap(one -> settled(one, policy, tiers, entry, existing, now))
                                            .toList()))));
        });
    }

    private static Stream<SettledChange> settled(
            UnsettledCustomer customer,
            EntitlementPolicy policy,
            List<CustomerTier> tiers,
            List<EntryTier> entry,
            List<Entitlement> existing,
            Instant now) {
        var held = tiers.stream().collect(groupingBy(CustomerTier::customerId, mapping(CustomerTier::held, toList())));
        return policy
                .changes(
                        existing.stream()
                                .filter(one -> one.customerId().equals(customer.customerId()))
                                .toList(),
                        TierStay.of(TierStay.fromEntry(
                                held.getOrDefault(customer.customerId(), List.of()), entry, customer.registeredAt())),
                        now)
                .stream()
                .map(change -> SettledChange.of(change, customer, now));
    }

    private Uni<Void> keep(List<SettledChange> changes) {
        var events = changes.stream()
                .map(SettledChange::events)
                .flatMap(Collection::stream)
                .toList();
        return entitlements
                .save(changes.stream().map(SettledChange::after).toList())
                .chain(() -> outbox.lock(
                        Topic.POINTS_EVENTS,
                        events.stream().map(event -> event.key().toString()).toList()))
                .chain(() -> Multi.createFrom()
                        .iterable(events)
                        .onItem()
                        .transformToUniAndConcatenate(event ->
                                outbox.add(Topic.POINTS_EVENTS, event.key().toString(), event.event()))
                        .collect()
                        .last()
                        .replaceWithVoid())
                .chain(() -> follow(changes));
    }

    private Uni<Void> follow(List<SettledChange> changes) {
        var moves = changes.stream()
                .map(SettledChange::moves)
                .flatMap(Collection::stream)
                .toList();
        return Multi.createFrom()
                .iterable(followers)
                .onItem()
                .transformToUniAndConcatenate(follower -> follower.follow(moves))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private record KeyedEvent(UUID key, PointsEvent event) {}

    private record SettledChange(Entitlement after, List<KeyedEvent> events, List<EntitlementMove> moves) {

        static SettledChange of(EntitlementChange change, UnsettledCustomer customer, Instant now) {
            return switch (change) {
                case Grant(var grant, var state) -> {
                    var after = granted(customer.customerId(), grant, state);
                    yield told(
                            after,
                            EntitlementEvents.granted(after, grant.item(), customer.externalId(), grant.from()),
                            new Began(after, grant.item(), customer.externalId()));
                }
                case Restore(var restored, var grant) -> {
                    var after = restored.told();
                    yield told(
                            after,
                            EntitlementEvents.granted(after, grant.item(), customer.externalId(), now),
                            new Resumed(after, grant.item(), customer.externalId()));
                }
                case End(var ended) -> {
                    var after = ended.told();
                    yield told(after, EntitlementEvents.ended(after, customer.externalId()), new Finished(after));
                }
                case Amend(var after) -> new SettledChange(after, List.of(), List.of());
            };
        }

        private static SettledChange told(Entitlement after, PointsEvent event, EntitlementMove move) {
            return new SettledChange(after, List.of(new KeyedEvent(after.customerId(), event)), List.of(move));
        }

        private static Entitlement granted(UUID customerId, TierGrant grant, EntitlementState state) {
            return new Entitlement(
                    UUID.randomUUID(),
                    customerId,
                    grant.item().code(),
                    grant.item().version(),
                    grant.packageVersion(),
                    grant.stay().tier(),
                    grant.stay().since(),
                    state,
                    false,
                    1);
        }
    }
}
