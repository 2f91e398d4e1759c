package dev.rung.outreach.story;

import static dev.rung.outreach.story.ScriptedMailServer.Habit.HANGS_UP_AFTER_THE_MAIL;
import static dev.rung.outreach.story.ScriptedMailServer.Habit.REFUSES_FOR_GOOD;
import static dev.rung.outreach.story.ScriptedMailServer.Habit.REFUSES_FOR_NOW;
import static dev.rung.outreach.story.Shopper.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rung.contracts.Topic;
import dev.rung.contracts.outreach.MessageEvent;
import dev.rung.contracts.outreach.MessageEvent.Failed;
import dev.rung.contracts.scoring.TierEvent.Reached;
import dev.rung.testing.Events;
import dev.rung.testing.Servers;
import dev.rung.testing.SettableClock;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Mail servers that are away, refuse, or leave us in doubt; and instances of ours that crash.
@QuarkusTest
@WithTestResource(Servers.class)
@WithTestResource(Neighbourhood.class)
class MailProviderTest {

    @Inject
    SettableClock clock;

    private Neighbours neighbours;
    private Shopper alice;

    @BeforeEach
    void open() throws IOException {
        neighbours = new Neighbours();
        alice = Shopper.known("zh-CN", true);
        neighbours.contact(alice.id(), "{\"email\":\"%s\",\"name\":\"王小明\"}".formatted(alice.address()));
    }

    @AfterEach
    void close() {
        clock.reset();
        neighbours.close();
    }

    @Test
    void aServerThatIsAwayIsTriedAgainAndThenSendsOnce() {
        var gold = aliceReachesGold();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat((int) mail(gold, "attempts")).isPositive());

        try (var mailbox = new Mailbox()) {
            alice.awaitEntry(gold.eventId(), "email", "sent");
            assertThat(mailbox.mailsTo(alice.address())).hasSize(1);
        }
    }

    @Test
    void aServerThatStaysAwayIsGivenUp() {
        var gold = aliceReachesGold();

        alice.awaitEntry(gold.eventId(), "email", "failed");
        assertThat(mail(gold, "reason")).isEqualTo("provider-unavailable");
        assertThat(mail(gold, "attempts")).isEqualTo(3);
    }

    @Test
    void aRefusalForGoodIsNotTriedAgain() throws IOException {
        try (var server = new ScriptedMailServer(REFUSES_FOR_GOOD)) {
            var gold = aliceReachesGold();

            alice.awaitEntry(gold.eventId(), "email", "failed");
            assertThat(mail(gold, "reason")).isEqualTo("rejected-by-provider");
            assertThat(server.attempts()).isEqualTo(1);
        }
    }

    @Test
    void aRefusalForNowIsTriedAgain() throws IOException {
        try (var server = new ScriptedMailServer(REFUSES_FOR_NOW)) {
            var gold = aliceReachesGold();

            alice.awaitEntry(gold.eventId(), "email", "failed");
            assertThat(mail(gold, "reason")).isEqualTo("provider-unavailable");
            assertThat(server.attempts()).isEqualTo(3);
        }
    }

    @Test
    void aMailWhoseFateIsUnknownIsNeverSentAgain() throws IOException {
        try (var server = new ScriptedMailServer(HANGS_UP_AFTER_THE_MAIL)) {
            var gold = aliceReachesGold();
            alice.awaitEntry(gold.eventId(), "email", "unknown");

            alice.hears(gold);
            var fence = aliceReachesGold();
            alice.awaitEntry(fence.eventId(), "email", "unknown");

            assertThat(server.mailsTaken()).isEqualTo(2);
            assertThat(mail(gold, "reason")).isEqualTo("outcome-unknown");
            awaitTold("outcome-unknown", 2);
        }
    }

    @Test
    void aMailClaimedByAnInstanceThatCrashedIsNeverSentAgain() throws SQLException {
        try (var mailbox = new Mailbox()) {
            var occurrence = leftBehindByACrash("EMAIL");

            alice.awaitEntry(occurrence, "email", "unknown");
            var fence = aliceReachesGold();
            alice.awaitEntry(fence.eventId(), "email", "sent");

            assertThat(mailbox.mailsTo(alice.address())).hasSize(1);
            assertThat(alice.entry(occurrence, "email")).containsEntry("state", "unknown");
            awaitTold("outcome-unknown", 1);
        }
    }

    @Test
    void anInboxMessageClaimedByAnInstanceThatCrashedIsDeliveredAfterAll() throws SQLException {
        var occurrence = leftBehindByACrash("INBOX");

        alice.awaitEntry(occurrence, "inbox", "sent");
    }

    /// It slept, was taken for dead, and wakes up: the claim is no longer its own.
    @Test
    void anInstanceThatWasTakenForDeadSendsNothingWhenItWakesUp() throws InterruptedException {
        try (var mailbox = new Mailbox()) {
            Reached gold;
            try (var hold = neighbours.holdContact(alice.id())) {
                gold = aliceReachesGold();
                hold.awaitQuestion();
                clock.advance(Duration.ofMinutes(16));
                alice.awaitEntry(gold.eventId(), "email", "unknown");
                clock.reset();
            }
            var fence = aliceReachesGold();
            alice.awaitEntry(fence.eventId(), "email", "sent");

            assertThat(mailbox.mailsTo(alice.address())).hasSize(1);
            assertThat(mail(gold, "state")).isEqualTo("unknown");
        }
    }

    private Reached aliceReachesGold() {
        var gold = alice.reachedGold();
        alice.hears(gold);
        return gold;
    }

    private Object mail(Reached occasion, String field) {
        return alice.entry(occasion.eventId(), "email").getOrDefault(field, -1);
    }

    private void awaitTold(String reason, int times) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                Events.read(Topic.MESSAGE_EVENTS, alice.id().toString(), MessageEvent.class))
                        .filteredOn(event -> event instanceof Failed failed
                                && failed.reason().equals(reason))
                        .hasSize(times));
    }

    /// The row as an instance leaves it that dies after its claim was committed.
    private UUID leftBehindByACrash(String channel) throws SQLException {
        var occurrence = UUID.randomUUID();
        try (var connection = Shopper.database();
                var insert = connection.prepareStatement("""
                        insert into messages (id, campaign, customer_id, channel, occurrence, occasion, stage,
                                              planned_at, due_at, claimed_by, claimed_at)
                        values (?, 'tier-reached', ?, ?, ?, ?, 'CLAIMED', now() - interval '20 minutes',
                                now() - interval '20 minutes', 'crashed', now() - interval '20 minutes')""")) {
            insert.setObject(1, UUID.randomUUID());
            insert.setObject(2, alice.id());
            insert.setString(3, channel);
            insert.setObject(4, occurrence);
            insert.setString(5, """
                    {"campaign":"tier-reached","id":"%s",
                     "tier":{"code":"gold","rank":3,"names":{"zh-CN":"金牌"}},
                     "before":{"code":"silver","rank":2,"names":{"zh-CN":"银牌"}}}""".formatted(occurrence));
            insert.executeUpdate();
        }
        return occurrence;
    }
}
