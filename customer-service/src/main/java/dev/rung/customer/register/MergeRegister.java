package dev.rung.customer.register;

import dev.rung.contracts.customer.CustomerEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/// Makes a customer part of another one, and one of its own again, in the caller's transaction. The caller asks
/// the rule of merges first.
@ApplicationScoped
public class MergeRegister {

    private final Customers customers;
    private final ChangeEvents events;
    private final Clock clock;

    MergeRegister(Customers customers, ChangeEvents events, Clock clock) {
        this.customers = customers;
        this.events = events;
        this.clock = clock;
    }

    /// Locks both, with all who are one person with either; must be the first access to them.
    ///
    /// @return both as they are without their parts
    public Uni<List<CustomerEvent.Customer>> lock(UUID from, UUID into) {
        return customers
                .lockBoth(from, into)
                .map(locked -> locked.stream()
                        .filter(one -> one.customerId.equals(from) || one.customerId.equals(into))
                        .map(Customer::snapshot)
                        .toList());
    }

    /// The caller holds both locks.
    public Uni<Void> merge(UUID from, UUID into) {
        return customers
                .findById(from)
                .invoke(part -> part.partOf(into))
                .call(part -> events.publishAlone(
                        part,
                        (customer, told) -> new CustomerEvent.Merged(customer.eventId(), clock.instant(), told, into)))
                .chain(() -> partsChanged(into, true));
    }

    /// The caller holds both locks.
    public Uni<Void> undo(UUID from, UUID into) {
        return customers
                .findById(from)
                .invoke(part -> part.partOf(null))
                .call(part -> events.publishAlone(
                        part,
                        (customer, told) ->
                                new CustomerEvent.MergeUndone(customer.eventId(), clock.instant(), told, into)))
                .chain(() -> customers.count("mergedInto", into))
                .chain(left -> partsChanged(into, left > 0));
    }

    private Uni<Void> partsChanged(UUID whole, boolean some) {
        return customers
                .findById(whole)
                .invoke(kept -> kept.partsChanged(some))
                .chain(kept -> events.publish(
                        kept,
                        (customer, told) ->
                                new CustomerEvent.ProfileChanged(customer.eventId(), clock.instant(), told)));
    }
}
