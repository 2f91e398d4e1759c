package dev.rung.benefits;

import static dev.rung.contracts.Topic.CUSTOMER_EVENTS;
import static org.awaitility.Awaitility.await;

import dev.rung.contracts.customer.CustomerEvent;
import dev.rung.contracts.customer.CustomerEvent.Customer;
import dev.rung.contracts.customer.CustomerEvent.MembershipChanged;
import dev.rung.contracts.customer.CustomerEvent.MergeUndone;
import dev.rung.contracts.customer.CustomerEvent.Merged;
import dev.rung.contracts.customer.CustomerEvent.Registered;
import dev.rung.contracts.customer.Membership;
import dev.rung.testing.Events;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A customer as customer-service tells of them.
final class ToldCustomer {

    private final UUID id;
    private final String externalId;
    /// The first is that of a customer who is written into the directory by hand.
    private long revision = 1;

    @Nullable
    private UUID into;

    @Nullable
    private Membership standing;

    ToldCustomer(UUID id, String externalId) {
        this.id = id;
        this.externalId = externalId;
    }

    void registers(Instant at) {
        tell(new Registered(UUID.randomUUID(), Instant.now(), next(at)));
        awaitKnown();
    }

    void stands(Membership membership) {
        standing = membership;
        tell(new MembershipChanged(UUID.randomUUID(), Instant.now(), next(Instant.now())));
        awaitKnown();
    }

    void becomesPartOf(@Nullable UUID kept) {
        into = kept;
        var customer = next(Instant.now());
        var event = kept == null
                ? new MergeUndone(UUID.randomUUID(), Instant.now(), customer, UUID.randomUUID())
                : new Merged(UUID.randomUUID(), Instant.now(), customer, kept);
        for (var times = 0; times < 2; times++) {
            tell(event);
        }
    }

    void isPartOf(@Nullable UUID kept) {
        becomesPartOf(kept);
        awaitKnown();
    }

    private Customer next(Instant at) {
        return new Customer(id, externalId, ++revision, "zh-CN", "Asia/Shanghai", at, List.of(), into, standing);
    }

    private void tell(CustomerEvent event) {
        Events.send(CUSTOMER_EVENTS, id.toString(), event);
    }

    private void awaitKnown() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Database.count(
                                "select count(*) from known_customer where customer_id = ? and revision = ?",
                                id,
                                revision)
                        == 1);
    }
}
