package dev.rung.customer.register;

import static dev.rung.contracts.Topic.CUSTOMER_EVENTS;

import dev.rung.contracts.customer.CustomerEvent;
import dev.rung.platform.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.BiFunction;

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

    /// Nothing changes for those whose part they are.
    Uni<Void> publishAlone(Customer changed, BiFunction<Customer, CustomerEvent.Customer, CustomerEvent> event) {
        return customers
                .parts(changed)
                .chain(parts -> outbox.add(
                        CUSTOMER_EVENTS, changed.customerId.toString(), event.apply(changed, changed.snapshot(parts))));
    }
}
