package dev.rung.customer.register;

import static dev.rung.contracts.Topic.CUSTOMER_EVENTS;
import static java.util.stream.Collectors.toMap;

import dev.rung.contracts.customer.CustomerEvent;
import dev.rung.contracts.customer.CustomerEvent.Consent;
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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Enters customers and keeps what changed about them. All of it runs in the caller's transaction. An external id is
/// one
/// whether it comes as NFC or as NFD; sets of them come as NFC.
@ApplicationScoped
public class Registering {

    private final Customers customers;
    private final Outbox outbox;
    private final Store store;
    private final Clock clock;

    Registering(Customers customers, Outbox outbox, Store store, Clock clock) {
        this.customers = customers;
        this.outbox = outbox;
        this.store = store;
        this.clock = clock;
    }

    /// A customer, and whether they were entered just now.
    public record Entry(CustomerEvent.Customer customer, boolean isNew) {}

    /// The customer ids of those that are known.
    public Uni<Map<String, UUID>> idsOf(Set<String> externalIds) {
        return externalIds.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : customers.among(externalIds).map(Registering::ids);
    }

    /// Enters those that were unknown a moment ago, with the store's locale and zone, and tells of them. Those entered
    /// by someone else meanwhile are read once more.
    ///
    /// @return the customer ids of all
    public Uni<Map<String, UUID>> enterAll(Set<String> externalIds) {
        if (externalIds.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return customers
                .enter(externalIds, store.locale(), store.zone().getId(), clock.instant())
                .call(this::tellRegistered)
                .chain(entered -> idsOf(without(externalIds, entered)).map(others -> {
                    var all = new HashMap<>(ids(entered));
                    all.putAll(others);
                    return all;
                }));
    }

    /// Enters the customer where nobody did, and holds the lock on them in any case.
    public Uni<Entry> enterAndLock(String externalId, String locale, String timeZone) {
        return customers
                .enter(Set.of(ExternalId.normalised(externalId)), locale, timeZone, clock.instant())
                .call(this::tellRegistered)
                .chain(entered -> entered.isEmpty()
                        ? lock(externalId).map(customer -> new Entry(customer, false))
                        : Uni.createFrom().item(new Entry(entered.getFirst().told(), true)));
    }

    /// With the store's locale and zone.
    public Uni<Entry> enterAndLock(String externalId) {
        return enterAndLock(externalId, store.locale(), store.zone().getId());
    }

    /// Holds the lock on the customer until the transaction ends; unknown customers are a problem.
    public Uni<CustomerEvent.Customer> lock(String externalId) {
        return known(customers.lock(ExternalId.normalised(externalId)));
    }

    /// The same by our own id; nothing where there is no such customer, or not any more.
    public Uni<Optional<CustomerEvent.Customer>> lockIfThere(UUID customerId) {
        return customers.lock(customerId).map(Registering::told);
    }

    public Uni<CustomerEvent.Customer> named(String externalId) {
        return known(customers.named(ExternalId.normalised(externalId)));
    }

    public Uni<CustomerEvent.Customer> withId(UUID customerId) {
        return known(customers.findById(customerId));
    }

    /// Nothing where there is no such customer, or not any more.
    public Uni<Optional<CustomerEvent.Customer>> ifThere(UUID customerId) {
        return customers.findById(customerId).map(Registering::told);
    }

    /// The caller holds the lock.
    public Uni<CustomerEvent.Customer> profileChanged(UUID customerId, String locale, String timeZone) {
        return customers
                .findById(customerId)
                .invoke(customer -> customer.move(locale, timeZone))
                .call(customer -> tell(
                        customer, told -> new CustomerEvent.ProfileChanged(customer.eventId(), clock.instant(), told)))
                .map(Customer::told);
    }

    /// The caller holds the lock.
    public Uni<Void> consentChanged(UUID customerId, Consent changed) {
        return customers
                .findById(customerId)
                .invoke(customer -> customer.agree(changed))
                .chain(customer -> tell(
                        customer,
                        told -> new CustomerEvent.ConsentChanged(customer.eventId(), changed.since(), told, changed)));
    }

    private Uni<Void> tellRegistered(List<Customer> entered) {
        if (entered.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return outbox.addFirstOfEach(
                CUSTOMER_EVENTS,
                entered.stream()
                        .collect(toMap(
                                customer -> customer.customerId.toString(),
                                customer -> new CustomerEvent.Registered(
                                        customer.eventId(), customer.registeredAt, customer.told()))));
    }

    private Uni<Void> tell(Customer customer, Function<CustomerEvent.Customer, CustomerEvent> event) {
        return outbox.add(CUSTOMER_EVENTS, customer.customerId.toString(), event.apply(customer.told()));
    }

    private static Set<String> without(Set<String> externalIds, Collection<Customer> found) {
        var rest = new HashSet<>(externalIds);
        found.forEach(customer -> rest.remove(customer.externalId));
        return rest;
    }

    private static Map<String, UUID> ids(List<Customer> customers) {
        return customers.stream().collect(toMap(customer -> customer.externalId, customer -> customer.customerId));
    }

    private static Optional<CustomerEvent.Customer> told(@Nullable Customer found) {
        return Optional.ofNullable(found).map(Customer::told);
    }

    private static Uni<CustomerEvent.Customer> known(Uni<Customer> found) {
        return found.onItem()
                .ifNull()
                .failWith(() -> Problem.of(404, "customer-unknown").asException())
                .map(Customer::told);
    }
}
