package dev.rung.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.contracts.Topic;
import dev.rung.contracts.customer.CustomerEvent;
import dev.rung.testing.DeadLetterTable;
import dev.rung.testing.Events;
import dev.rung.testing.Golden;
import dev.rung.testing.HostileRecords;
import dev.rung.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/// Whatever lies on a topic, what comes after it takes effect.
@QuarkusTest
@WithTestResource(Servers.class)
class HostileRecordsTest {

    @Test
    void noTierEventKeepsTheNextDecisionFromBeingKnown() {
        var alice = OtherServices.registered();
        HostileRecords.sendTo(Topic.TIER_EVENTS, alice.id().toString(), Golden.json("scoring/tier-reached.v1.json"));
        HostileRecords.sendTo(Topic.TIER_EVENTS, alice.id().toString(), Golden.json("scoring/churn-warned.v1.json"));
        var decision = OtherServices.goldReachedBy(alice);

        Events.send(Topic.TIER_EVENTS, alice.id().toString(), decision, HostileRecords.badHeaders());

        OtherServices.awaitKnown(alice, decision);
        assertPutAside(alice.id(), "tier-events");
    }

    @Test
    void noCustomerEventKeepsAnotherCustomerUnknown() {
        var id = UUID.randomUUID();
        HostileRecords.sendTo(
                Topic.CUSTOMER_EVENTS, id.toString(), Golden.json("customer/customer-registered.v1.json"));
        var customer =
                new CustomerEvent.Customer(id, "C-" + id, 1, "zh-CN", "Asia/Shanghai", Instant.now(), List.of(), null);

        Events.send(
                Topic.CUSTOMER_EVENTS,
                id.toString(),
                new CustomerEvent.Registered(UUID.randomUUID(), Instant.now(), customer));

        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(
                                Api.asCustomer("C-" + id).get("me/feedback").statusCode())
                        .isEqualTo(200));
        assertPutAside(id, "customer-events");
    }

    private static void assertPutAside(UUID key, String channel) {
        assertThat(DeadLetterTable.of("feedback", key.toString()))
                .hasSizeGreaterThan(20)
                .allSatisfy(letter -> assertThat(letter.channel()).isEqualTo(channel));
    }
}
