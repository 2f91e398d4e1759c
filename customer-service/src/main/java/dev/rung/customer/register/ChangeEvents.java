package dev.rung.customer.register;

import static dev.rung.contracts.Topic.CUSTOMER_EVENTS;

import dev.rung.contracts.customer.CustomerEvent;
import dev.rung.contracts.customer.CustomerEvent.Consent;
import dev.rung.contracts.customer.CustomerEvent.ConsentChanged;
import dev.rung.contracts.customer.CustomerEvent.ProfileChanged;
import dev.rung.platform.outbox.Outbox;
import dev.rung.platform.outbox.Outbox.OutboxEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Publishes that a customer changed, and with them everybody whose part they are, in the caller's transaction.
@ApplicationScoped
class ChangeEvents {

    private final Customers customers;
    private final Outbox outbox;

    ChangeEvents(Customers customers, Outbox outbox) {
        this.customers = customers;
        this.outbox = outbox;
    }

    /// @param event made of a customer and of what is to be told of them
    Uni<Void> publish(Customer changed, BiFunction<Customer, CustomerEvent.Customer, CustomerEvent> event) {
        return publishAlone(changed, event).chain(() -> {
            var whole = changed.mergedInto;
            return whole == null
                    ? Uni.createFrom().voidItem()
                    : customers.findById(whole).chain(kept -> publish(kept.revised(), event));
        });
    }

    /// Changes who is told of so that other answers may count, and publishes that: the profile as it is then, of the
    /// customer and of all whose part they are, and each answer that counts otherwise than before.
    ///
    /// @param change makes a revision
    Uni<Void> publishCounting(Customer changed, Instant at, Runnable change) {
        return wholes(changed).chain(wholes -> {
            var before = wholes.stream().map(one -> one.snapshot().consents()).toList();
            change.run();
            wholes.stream().skip(1).forEach(one -> one.customer().revised());
            return outbox.addAll(
                    CUSTOMER_EVENTS,
                    IntStream.range(0, wholes.size())
                            .boxed()
                            .flatMap(place -> wholes.get(place).events(before.get(place), at).stream())
                            .toList());
        });
    }

    /// A customer with all that are part of them.
    private record WithParts(Customer customer, List<Customer> parts) {

        CustomerEvent.Customer snapshot() {
            return customer.snapshot(parts);
        }

        List<OutboxEvent> events(List<Consent> before, Instant at) {
            var told = new ArrayList<CustomerEvent>();
            told.add(new ProfileChanged(customer.eventId(), at, snapshot()));
            for (var answer : WholePolicy.countingOtherwise(before, snapshot().consents())) {
                customer.revised();
                told.add(new ConsentChanged(customer.eventId(), at, snapshot(), answer));
            }
            return told.stream()
                    .map(event -> new OutboxEvent(customer.customerId.toString(), event))
                    .toList();
        }
    }

    /// The customer, and above it all whose part it is.
    private Uni<List<WithParts>> wholes(Customer one) {
        return customers.parts(one).chain(parts -> {
            var here = new WithParts(one, parts);
            return one.mergedInto == null
                    ? Uni.createFrom().item(List.of(here))
                    : customers
                            .findById(one.mergedInto)
                            .chain(kept -> kept == null ? Uni.createFrom().item(List.<WithParts>of()) : wholes(kept))
                            .map(above -> Stream.concat(Stream.of(here), above.stream())
                                    .toList());
        });
    }

    /// Nothing changes for those whose part they are.
    Uni<Void> publishAlone(Customer changed, BiFunction<Customer, CustomerEvent.Customer, CustomerEvent> event) {
        return customers
                .parts(changed)
                .chain(parts -> outbox.add(
                        CUSTOMER_EVENTS, changed.customerId.toString(), event.apply(changed, changed.snapshot(parts))));
    }
}
