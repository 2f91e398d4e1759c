package dev.rung.outreach.story;

import static dev.rung.outreach.surroundings.Shopper.GOLD;
import static dev.rung.outreach.surroundings.Shopper.SILVER;
import static java.util.UUID.randomUUID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import dev.rung.contracts.feedback.FeedbackEvent.Replied;
import dev.rung.contracts.scoring.TierEvent.Decision;
import dev.rung.contracts.scoring.TierEvent.Lost;
import dev.rung.contracts.scoring.TierEvent.Redated;
import dev.rung.outreach.surroundings.Mailbox;
import dev.rung.outreach.surroundings.Shopper;
import dev.rung.outreach.surroundings.StubAddresses;
import dev.rung.outreach.surroundings.StubServices;
import dev.rung.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Nobody is written to about last winter, however late we hear of it.
@QuarkusTest
@WithTestResource(Servers.class)
@WithTestResource(StubAddresses.class)
class HistoryTest {

    private StubServices services;
    private Mailbox mailbox;
    private Shopper alice;

    @BeforeEach
    void open() throws IOException {
        services = new StubServices();
        mailbox = new Mailbox();
        alice = Shopper.known("en", true);
        services.contact(alice.id(), "{\"email\":\"%s\",\"name\":\"Alice\"}".formatted(alice.address()));
    }

    @AfterEach
    void close() {
        mailbox.close();
        services.close();
    }

    @Test
    void whatHappenedLongAgoIsRefusedOnBothChannels() {
        var lastWeek = Instant.now().minus(Duration.ofDays(4));
        var reached = alice.reached(GOLD, SILVER, lastWeek);
        var lost = new Lost(
                new Decision(randomUUID(), alice.id(), alice.externalId(), lastWeek, 1, null, null, 1, null),
                SILVER,
                GOLD,
                900,
                "refund");
        var answered = new Replied(randomUUID(), alice.id(), lastWeek, randomUUID(), randomUUID());

        alice.hears(reached);
        alice.hears(lost);
        alice.hears(answered);

        isHistory(reached.decision().eventId(), "inbox");
        isHistory(reached.decision().eventId(), "email");
        isHistory(lost.decision().eventId(), "inbox");
        isHistory(lost.decision().eventId(), "email");
        isHistory(answered.replyId(), "inbox");
        alice.inbox().body("items", hasSize(0));
        assertThat(mailbox.mailsTo(alice.address())).isEmpty();
    }

    @Test
    void whatHappenedTheDayBeforeYesterdayIsNews() {
        var reached = alice.reached(GOLD, SILVER, Instant.now().minus(Duration.ofDays(2)));

        alice.hears(reached);

        alice.awaitEntry(reached.decision().eventId(), "inbox", "sent");
        alice.awaitEntry(reached.decision().eventId(), "email", "sent");
    }

    /// The topic is read in order: once the tier reached last is told, all before it was passed over.
    @Test
    void whatIsMarkedAsHistoryOrOnlyRedatesIsNotEvenPlanned() {
        var marked = new Decision(randomUUID(), alice.id(), alice.externalId(), Instant.now(), 1, null, null, 1, true);
        alice.hears(new Lost(marked, SILVER, GOLD, 900, "refund"));
        alice.hears(new Redated(alice.decided(), GOLD, null));
        var fence = alice.reachedGold();
        alice.hears(fence);

        alice.awaitEntry(fence.decision().eventId(), "inbox", "sent");
        assertThat(alice.ledger())
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry)
                        .containsEntry("occurrence", fence.decision().eventId().toString()));
    }

    private void isHistory(UUID occurrence, String channel) {
        alice.awaitEntry(occurrence, channel, "refused");
        assertThat(alice.entry(occurrence, channel)).containsEntry("reason", "history");
    }
}
