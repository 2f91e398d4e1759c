package dev.rung.outreach.story;

import static java.util.UUID.randomUUID;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.contracts.Topic;
import dev.rung.contracts.feedback.FeedbackEvent.Replied;
import dev.rung.outreach.surroundings.Shopper;
import dev.rung.outreach.surroundings.StubAddresses;
import dev.rung.outreach.surroundings.StubServices;
import dev.rung.testing.DeadLetterTable;
import dev.rung.testing.Events;
import dev.rung.testing.Golden;
import dev.rung.testing.HostileRecords;
import dev.rung.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Whatever lies on a topic, what comes after it takes effect.
@QuarkusTest
@WithTestResource(Servers.class)
@WithTestResource(StubAddresses.class)
class HostileRecordsTest {

    private StubServices services;

    @BeforeEach
    void open() throws IOException {
        services = new StubServices();
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void noTierEventKeepsTheNextFromBeingTold() {
        var alice = Shopper.known("en", false);
        sendHostile(alice, Topic.TIER_EVENTS, "scoring/tier-reached.v1.json");
        sendHostile(alice, Topic.TIER_EVENTS, "scoring/tier-at-risk.v1.json");
        var reached = alice.reachedGold();

        Events.send(Topic.TIER_EVENTS, alice.id().toString(), reached, HostileRecords.badHeaders());

        alice.awaitEntry(reached.decision().eventId(), "inbox", "sent");
        assertPutAside(alice, "tier-events");
    }

    @Test
    void noFeedbackEventKeepsAReplyFromTheInbox() {
        var alice = Shopper.known("en", false);
        sendHostile(alice, Topic.FEEDBACK_EVENTS, "feedback/feedback-replied.v1.json");
        var replied = new Replied(randomUUID(), alice.id(), Instant.now(), randomUUID(), randomUUID());
        services.reply(replied.feedbackId(), replied.replyId(), "{\"text\":\"Refunded.\"}");

        alice.hears(replied);

        alice.awaitEntry(replied.replyId(), "inbox", "sent");
        assertPutAside(alice, "feedback-events");
    }

    @Test
    void noCustomerEventKeepsAnotherCustomerUnknown() {
        var alice = Shopper.speaking("en");
        sendHostile(alice, Topic.CUSTOMER_EVENTS, "customer/consent-changed.v1.json");

        alice.registers(true);
        alice.withdrawsConsent();

        assertPutAside(alice, "customer-events");
    }

    private static void sendHostile(Shopper shopper, Topic topic, String golden) {
        HostileRecords.sendTo(topic, shopper.id().toString(), Golden.json(golden));
    }

    private static void assertPutAside(Shopper shopper, String channel) {
        assertThat(DeadLetterTable.of("outreach", shopper.id().toString()))
                .hasSizeGreaterThan(20)
                .allSatisfy(letter -> assertThat(letter.channel()).isEqualTo(channel));
    }
}
