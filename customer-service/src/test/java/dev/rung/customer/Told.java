package dev.rung.customer;

import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;

import dev.rung.contracts.Topic;
import dev.rung.contracts.customer.CustomerEvent;
import dev.rung.testing.Events;
import java.util.List;

/// What `customer-events` says. The outbox sends in its own time, so whoever looks waits for it to be empty: all that
/// was
/// committed before is then on the topic.
public final class Told {

    private Told() {}

    public static List<CustomerEvent> of(String customerId) {
        awaitAll();
        return Events.read(Topic.CUSTOMER_EVENTS, customerId, CustomerEvent.class);
    }

    public static void awaitAll() {
        await().atMost(ofSeconds(30)).until(() -> Tables.count("outbox") == 0);
    }
}
