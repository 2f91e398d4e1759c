package dev.rung.customer;

import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;

import dev.rung.contracts.Topic;
import dev.rung.contracts.customer.CustomerEvent;
import dev.rung.testing.Events;
import java.util.List;

/// Reads `customer-events`. The outbox sends in its own time, so every reader waits until it is empty: everything
/// committed before is on the topic then.
public final class SentCustomerEvents {

    private SentCustomerEvents() {}

    public static List<CustomerEvent> of(String customerId) {
        awaitAll();
        return Events.read(Topic.CUSTOMER_EVENTS, customerId, CustomerEvent.class);
    }

    public static void awaitAll() {
        await().atMost(ofSeconds(30)).until(() -> Tables.count("outbox") == 0);
    }
}
