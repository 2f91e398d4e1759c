package dev.rung.customer.register;

import static dev.rung.contracts.Topic.CUSTOMER_EVENTS;
import static java.util.stream.Collectors.toMap;

import dev.rung.contracts.customer.CustomerEvent;
import dev.rung.contracts.customer.CustomerEvent.Consent;
import dev.rung.platform.outbox.Outbox;
import dev.rung.platform.problem.Problem;
import dev.rung.platform.store.Store;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/// Enters customers and keeps what changed about them. All of it runs in the caller's transaction.
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

    /// The customer ids of all these; who was never seen before is entered with the store's locale and zone, and told
    /// of.
    /// One round trip where all are known.
    public Uni<Map<String, UUID>> enterAll(Set<String> externalIds) {
        return enter(externalIds, store.locale(), store.zone().getId())
                .map(entries -> entries.stream()
                        .map(Entry::customer)
                        .collect(toMap(CustomerEvent.Customer::externalId, CustomerEvent.Customer::customerId)));
    }

    /// Enters the customer where nobody did, and holds the lock on them in any case.
    public Uni<Entry> enterAndLock(String externalId, String locale, String timeZone) {
        return enter(Set.of(externalId), locale, timeZone)
                .map(List::getFirst)
                .chain(entry -> entry.isNew()
                        ? Uni.createFrom().item(entry)
                        : lock(externalId).map(customer -> new Entry(customer, false)));
    }

    /// Holds the lock on the customer until the transaction ends; unknown customers are a problem.
    public Uni<CustomerEvent.Customer> lock(String externalId) {
        return customers
                .lock(externalId)
                .onItem()
                .ifNull()
                .failWith(Registering::unknown)
                .map(Customer::told);
    }

    public Uni<CustomerEvent.Customer> named(String externalId) {
        return customers
                .named(externalId)
                .onItem()
                .ifNull()
                .failWith(Registering::unknown)
                .map(Customer::told);
    }

    public Uni<CustomerEvent.Customer> withId(UUID customerId) {
        return customers
                .findById(customerId)
                .onItem()
                .ifNull()
                .failWith(Registering::unknown)
                .map(Customer::told);
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

    private Uni<List<Entry>> enter(Set<String> externalIds, String locale, String timeZone) {
        return customers.among(externalIds).chain(known -> {
            var missing = without(externalIds, known);
            return missing.isEmpty()
                    ? Uni.createFrom().item(entries(known, false))
                    : enterMissing(known, missing, locale, timeZone);
        });
    }

    /// Those entered by someone else between our look and our insert are read once more.
    private Uni<List<Entry>> enterMissing(List<Customer> known, Set<String> missing, String locale, String timeZone) {
        return customers
                .enter(missing, locale, timeZone, clock.instant())
                .call(this::tellRegistered)
                .chain(entered -> {
                    var others = without(missing, entered);
                    var read = others.isEmpty() ? Uni.createFrom().item(List.<Customer>of()) : customers.among(others);
                    return read.map(
                            found -> concat(entries(known, false), entries(entered, true), entries(found, false)));
                });
    }

    private Uni<Void> tellRegistered(List<Customer> entered) {
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

    private static List<Entry> entries(List<Customer> found, boolean isNew) {
        return found.stream().map(customer -> new Entry(customer.told(), isNew)).toList();
    }

    @SafeVarargs
    private static List<Entry> concat(List<Entry>... lists) {
        var all = new ArrayList<Entry>();
        for (var list : lists) {
            all.addAll(list);
        }
        return all;
    }

    private static Throwable unknown() {
        return Problem.of(404, "customer-unknown", "No such customer").asException();
    }
}
