package dev.rung.customer.register;

import static dev.rung.contracts.Topic.CUSTOMER_EVENTS;
import static java.util.stream.Collectors.toMap;

import dev.rung.contracts.customer.CustomerEvent;
import dev.rung.contracts.customer.CustomerEvent.Consent;
import dev.rung.contracts.customer.Membership;
import dev.rung.platform.identity.ExternalId;
import dev.rung.platform.outbox.Outbox;
import dev.rung.platform.problem.Problem;
import dev.rung.platform.store.Store;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Registers customers and records changes to them, in the caller's transaction. NFC and NFD forms of an external id
/// are the same id; sets of ids must be in NFC.
@ApplicationScoped
public class Registering {

    private final Customers customers;
    private final ChangeEvents events;
    private final Outbox outbox;
    private final Store store;
    private final Clock clock;

    Registering(Customers customers, ChangeEvents events, Outbox outbox, Store store, Clock clock) {
        this.customers = customers;
        this.events = events;
        this.outbox = outbox;
        this.store = store;
        this.clock = clock;
    }

    /// A customer, and whether they were registered just now.
    public record Entry(CustomerEvent.Customer customer, boolean isNew) {}

    /// The customer ids of known customers, by external id.
    public Uni<Map<String, UUID>> idsOf(Set<String> externalIds) {
        return externalIds.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : customers.byExternalIds(externalIds).map(Registering::ids);
    }

    /// Registers customers that were unknown a moment ago, with the store's locale and zone, and publishes that.
    /// Those registered by another request meanwhile are read again.
    ///
    /// @return the customer ids of all
    public Uni<Map<String, UUID>> enterAll(Set<String> externalIds) {
        if (externalIds.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return customers
                .enter(externalIds, store.locale(), store.zone().getId(), clock.instant())
                .call(this::publishRegistered)
                .chain(entered -> idsOf(without(externalIds, entered)).map(others -> {
                    var all = new HashMap<>(ids(entered));
                    all.putAll(others);
                    return all;
                }));
    }

    /// Registers the customer if unknown, and locks them in any case.
    public Uni<Entry> enterAndLock(String externalId, String locale, String timeZone) {
        return customers
                .enter(Set.of(ExternalId.normalised(externalId)), locale, timeZone, clock.instant())
                .call(this::publishRegistered)
                .chain(entered -> entered.isEmpty()
                        ? lock(externalId).map(customer -> new Entry(customer, false))
                        : Uni.createFrom().item(new Entry(entered.getFirst().snapshot(), true)));
    }

    /// With the store's locale and zone.
    public Uni<Entry> enterAndLock(String externalId) {
        return enterAndLock(externalId, store.locale(), store.zone().getId());
    }

    /// Locks the customer, with all who are one person with them, until the transaction ends; an unknown customer is
    /// a problem.
    ///
    /// @return the customer's own, without what others who are one person with them said
    public Uni<CustomerEvent.Customer> lock(String externalId) {
        return known(customers.lock(ExternalId.normalised(externalId)));
    }

    /// The customer's own, likewise, without a lock.
    public Uni<CustomerEvent.Customer> own(String externalId) {
        return known(customers.byExternalId(ExternalId.normalised(externalId)));
    }

    /// The same by customer id; empty where there is no such customer.
    public Uni<Optional<CustomerEvent.Customer>> lockIfKnown(UUID customerId) {
        return customers.lock(customerId).map(Registering::snapshot);
    }

    /// The caller holds the lock.
    public Uni<CustomerEvent.Customer> profileChanged(UUID customerId, String locale, String timeZone) {
        return customers
                .findById(customerId)
                .invoke(customer -> customer.changeProfile(locale, timeZone))
                .call(changed -> events.publish(
                        changed,
                        (customer, told) ->
                                new CustomerEvent.ProfileChanged(customer.eventId(), clock.instant(), told)))
                .map(Customer::snapshot);
    }

    /// The caller holds the lock.
    public Uni<Void> consentChanged(UUID customerId, Consent changed) {
        return customers
                .findById(customerId)
                .invoke(customer -> customer.apply(changed))
                .chain(found -> events.publish(
                        found,
                        (customer, told) ->
                                new CustomerEvent.ConsentChanged(customer.eventId(), changed.since(), told, changed)));
    }

    /// The caller holds the lock.
    public Uni<Void> membershipChanged(UUID customerId, Membership changed) {
        return customers
                .findById(customerId)
                .invoke(customer -> customer.changeMembership(changed))
                .chain(found -> events.publish(
                        found,
                        (customer, told) ->
                                new CustomerEvent.MembershipChanged(customer.eventId(), clock.instant(), told)));
    }

    private Uni<Void> publishRegistered(List<Customer> entered) {
        if (entered.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return outbox.addFirstOfEach(
                CUSTOMER_EVENTS,
                entered.stream()
                        .collect(toMap(
                                customer -> customer.customerId.toString(),
                                customer -> new CustomerEvent.Registered(
                                        customer.eventId(), customer.registeredAt, customer.snapshot()))));
    }

    private static Set<String> without(Set<String> externalIds, Collection<Customer> found) {
        var rest = new HashSet<>(externalIds);
        found.forEach(customer -> rest.remove(customer.externalId));
        return rest;
    }

    private static Map<String, UUID> ids(List<Customer> customers) {
        return customers.stream().collect(toMap(customer -> customer.externalId, customer -> customer.customerId));
    }

    private static Optional<CustomerEvent.Customer> snapshot(@Nullable Customer found) {
        return Optional.ofNullable(found).map(Customer::snapshot);
    }

    private static Uni<CustomerEvent.Customer> known(Uni<Customer> found) {
        return found.onItem()
                .ifNull()
                .failWith(() -> Problem.of(404, "customer-unknown").asException())
                .map(Customer::snapshot);
    }
}
