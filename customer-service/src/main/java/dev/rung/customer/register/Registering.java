package dev.rung.customer.register;

import static dev.rung.contracts.Topic.CUSTOMER_EVENTS;
import static java.util.stream.Collectors.toMap;

import dev.rung.contracts.customer.CustomerEvent;
import dev.rung.contracts.customer.CustomerEvent.Consent;
import dev.rung.contracts.customer.Membership;
import dev.rung.customer.register.id.CheckingExternalIds;
import dev.rung.platform.identity.ExternalId;
import dev.rung.platform.outbox.Outbox;
import dev.rung.platform.problem.Problem;
import dev.rung.platform.store.Store;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
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
    private final RecognisingReturners returners;
    private final Outbox outbox;
    private final Store store;
    private final CheckingExternalIds ids;
    private final Clock clock;

    Registering(
            Customers customers,
            ChangeEvents events,
            RecognisingReturners returners,
            Outbox outbox,
            Store store,
            CheckingExternalIds ids,
            Clock clock) {
        this.customers = customers;
        this.events = events;
        this.returners = returners;
        this.outbox = outbox;
        this.store = store;
        this.ids = ids;
        this.clock = clock;
    }

    /// A customer, and whether they were registered just now.
    public record Entry(CustomerEvent.Customer customer, boolean isNew) {}

    /// Customers by their external ids.
    ///
    /// @param erasedBefore when others were erased who had some of these external ids
    public record Register(Map<String, UUID> ids, Map<String, Instant> erasedBefore) {

        private static final Register EMPTY = new Register(Map.of(), Map.of());

        public Register and(Register other) {
            var all = new HashMap<>(ids);
            all.putAll(other.ids);
            var erased = new HashMap<>(erasedBefore);
            erased.putAll(other.erasedBefore);
            return new Register(all, erased);
        }

        static Register of(List<Customer> customers) {
            var erased = new HashMap<String, Instant>();
            customers.forEach(customer -> {
                if (customer.erasedBefore != null) {
                    erased.put(customer.externalId, customer.erasedBefore);
                }
            });
            return new Register(
                    customers.stream().collect(toMap(customer -> customer.externalId, customer -> customer.customerId)),
                    erased);
        }
    }

    /// Those of these customers who are known.
    public Uni<Register> known(Set<String> externalIds) {
        return externalIds.isEmpty()
                ? Uni.createFrom().item(Register.EMPTY)
                : customers.byExternalIds(externalIds).map(Register::of);
    }

    /// Registers customers that were unknown a moment ago, with the store's locale and zone, and publishes that.
    /// Those registered by another request meanwhile are read again.
    ///
    /// @return all of them
    public Uni<Register> enterAll(Set<String> externalIds) {
        return externalIds.isEmpty()
                ? Uni.createFrom().item(Register.EMPTY)
                : enter(externalIds, store.locale(), store.zone().getId())
                        .chain(entered -> known(without(externalIds, entered)).map(Register.of(entered)::and));
    }

    /// Registers the customer if unknown, and locks them in any case. A wish of the customer's own: also of
    /// one who was erased, and comes back by it.
    public Uni<Entry> enterAndLock(String externalId) {
        return enter(
                        Set.of(ExternalId.normalised(externalId)),
                        store.locale(),
                        store.zone().getId())
                .chain(entered -> lockEntry(externalId, entered));
    }

    /// The same for the store, whose lists know customers who were erased: 409 `customer-erased` where one of
    /// them has not come back.
    public Uni<Entry> enterForStoreAndLock(String externalId, String locale, String timeZone) {
        return enter(Set.of(ExternalId.normalised(externalId)), locale, timeZone)
                .invoke(entered -> {
                    if (entered.stream().anyMatch(customer -> customer.erasedBefore != null)) {
                        throw Problem.of(409, "customer-erased").asException();
                    }
                })
                .chain(entered -> lockEntry(externalId, entered));
    }

    /// With the store's locale and zone.
    public Uni<Entry> enterForStoreAndLock(String externalId) {
        return enterForStoreAndLock(externalId, store.locale(), store.zone().getId());
    }

    private Uni<List<Customer>> enter(Set<String> externalIds, String locale, String timeZone) {
        // counted only: an entity that is read before the lock stays as it was
        return ids.newOnesMustBeNoContacts(externalIds, contacts -> customers.count("externalId in ?1", contacts))
                .chain(() -> customers.enter(externalIds, locale, timeZone, clock.instant()))
                .call(returners::recognise)
                .call(this::publishRegistered);
    }

    private Uni<Entry> lockEntry(String externalId, List<Customer> entered) {
        return entered.isEmpty()
                ? lock(externalId).map(customer -> new Entry(customer, false))
                : Uni.createFrom().item(new Entry(entered.getFirst().snapshot(), true));
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

    /// The same; empty where there is no such customer.
    public Uni<Optional<CustomerEvent.Customer>> lockIfKnown(String externalId) {
        return customers.lock(ExternalId.normalised(externalId)).map(Registering::snapshot);
    }

    /// The same by customer id; empty where there is no such customer.
    public Uni<Optional<CustomerEvent.Customer>> lockIfKnown(UUID customerId) {
        return customers.lock(customerId).map(Registering::snapshot);
    }

    /// The same, also of who was erased before: for the erasure itself, and for nothing else.
    public Uni<Optional<CustomerEvent.Customer>> lockAlsoErased(UUID customerId) {
        return customers.lockAlsoErased(customerId).map(Registering::snapshot);
    }

    /// The caller holds the lock.
    ///
    /// @param saysBirthday whether the birthday, by which they are a minor or not, was said with it
    public Uni<Void> profileChanged(
            UUID customerId, String locale, String timeZone, boolean isMinor, boolean saysBirthday) {
        return customers
                .findById(customerId)
                .chain(found -> events.publishCounting(found, clock.instant(), () -> {
                    found.changeProfile(locale, timeZone);
                    found.judged(isMinor, saysBirthday);
                }));
    }

    /// The caller holds the lock.
    public Uni<Void> consentChanged(UUID customerId, Consent changed) {
        return customers
                .findById(customerId)
                .invoke(customer -> customer.apply(changed))
                .chain(found -> events.publish(
                        found,
                        (customer, told) -> new CustomerEvent.ConsentChanged(
                                customer.eventId(), changed.since(), told, WholePolicy.counting(changed, told))));
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
