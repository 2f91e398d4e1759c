package dev.rung.outreach.story;

import static dev.rung.outreach.surroundings.ScriptedMailServer.Habit.HANGS_UP_AFTER_THE_MAIL;
import static dev.rung.outreach.surroundings.ScriptedMailServer.Habit.REFUSES_FOR_GOOD;
import static dev.rung.outreach.surroundings.ScriptedMailServer.Habit.REFUSES_FOR_NOW;
import static dev.rung.outreach.surroundings.ScriptedMailServer.Habit.SAYS_NOTHING;
import static dev.rung.outreach.surroundings.Shopper.DIAMOND;
import static dev.rung.outreach.surroundings.Shopper.GOLD;
import static dev.rung.outreach.surroundings.Shopper.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rung.contracts.Topic;
import dev.rung.contracts.outreach.MessageEvent;
import dev.rung.contracts.outreach.MessageEvent.Failed;
import dev.rung.contracts.scoring.TierEvent.Reached;
import dev.rung.outreach.surroundings.Mailbox;
import dev.rung.outreach.surroundings.ScriptedMailServer;
import dev.rung.outreach.surroundings.Shopper;
import dev.rung.outreach.surroundings.StubAddresses;
import dev.rung.outreach.surroundings.StubServices;
import dev.rung.testing.Events;
import dev.rung.testing.Servers;
import dev.rung.testing.SettableClock;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Mail servers that are away, refuse, or leave us in doubt; and instances of ours that crash.
@QuarkusTest
@WithTestResource(Servers.class)
@WithTestResource(StubAddresses.class)
class MailProviderTest {

    @Inject
    SettableClock clock;

    private StubServices services;
    private Shopper alice;

    @BeforeEach
    void open() throws IOException {
        services = new StubServices();
        alice = Shopper.known("zh-CN", true);
        services.contact(alice.id(), "{\"email\":\"%s\",\"name\":\"王小明\"}".formatted(alice.address()));
    }

    @AfterEach
    void close() {
        clock.reset();
        services.close();
    }

    @Test
    void aServerThatIsAwayIsTriedAgainAndThenSendsOnce() {
        var gold = aliceReachesGold();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat((int) mail(gold, "attempts")).isPositive());

        try (var mailbox = new Mailbox()) {
            alice.awaitEntry(gold.decision().eventId(), "email", "sent");
            assertThat(mailbox.mailsTo(alice.address())).hasSize(1);
        }
    }

    /// Three days less a moment is still news; what would be none by the next attempt is given up.
    @Test
    void aServerThatStaysAwayIsGivenUpWhenItIsNoNewsAnyMore() {
        var gold = aliceReachesGold();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat((int) mail(gold, "attempts")).isGreaterThan(5));
        assertThat(mail(gold, "state")).isIn("planned", "claimed");

        clock.set(gold.decision().occurredAt().plus(Duration.ofDays(3)).minusMillis(100));

        alice.awaitEntry(gold.decision().eventId(), "email", "failed");
        assertThat(mail(gold, "reason")).isEqualTo("provider-unavailable");
    }

    @Test
    void whatTheServerDoesNotTakeHoldsUpItsCustomerOnlyWhileItIsNews() {
        var gold = aliceReachesGold();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat((int) mail(gold, "attempts")).isPositive());
        var diamond = alice.reached(DIAMOND, GOLD, Instant.now());
        alice.hears(diamond);
        alice.awaitEntry(diamond.decision().eventId(), "inbox", "sent");
        assertThat(alice.entry(diamond.decision().eventId(), "email"))
                .containsEntry("state", "planned")
                .containsEntry("attempts", 0);

        clock.set(gold.decision().occurredAt().plus(Duration.ofDays(3)).plusMillis(1));
        try (var mailbox = new Mailbox()) {
            alice.awaitEntry(diamond.decision().eventId(), "email", "sent");
            assertThat(mailbox.mailsTo(alice.address())).hasSize(1);
        }
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(mail(gold, "reason")).isIn("too-late", "provider-unavailable"));
    }

    @Test
    void anAddressThatIsNoneEndsItsMessageAndHoldsNobodyUp() {
        try (var mailbox = new Mailbox()) {
            var bob = Shopper.known("zh-CN", true);
            services.contact(bob.id(), "{\"email\":\"not an address\",\"name\":\"Bob\"}");
            var bobs = bob.reachedGold();
            bob.hears(bobs);
            var gold = aliceReachesGold();

            alice.awaitEntry(gold.decision().eventId(), "email", "sent");
            bob.awaitEntry(bobs.decision().eventId(), "email", "refused");
            assertThat(bob.entry(bobs.decision().eventId(), "email")).containsEntry("reason", "address-refused");
            assertThat(mailbox.mailsTo(alice.address())).hasSize(1);
        }
    }

    @Test
    void aServerThatSaysNothingIsNotWaitedForForEver() throws IOException {
        try (var server = new ScriptedMailServer(SAYS_NOTHING)) {
            var gold = aliceReachesGold();

            alice.awaitEntry(gold.decision().eventId(), "email", "unknown");
            assertThat(server.mailsTaken()).isZero();
        }
    }

    @Test
    void aRefusalForGoodIsNotTriedAgain() throws IOException {
        try (var server = new ScriptedMailServer(REFUSES_FOR_GOOD)) {
            var gold = aliceReachesGold();

            alice.awaitEntry(gold.decision().eventId(), "email", "failed");
            assertThat(mail(gold, "reason")).isEqualTo("rejected-by-provider");
            assertThat(server.attempts()).isEqualTo(1);
        }
    }

    @Test
    void aRefusalForNowIsTriedAgain() throws IOException {
        try (var server = new ScriptedMailServer(REFUSES_FOR_NOW)) {
            var gold = aliceReachesGold();

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(server.attempts()).isGreaterThan(3));
            assertThat(mail(gold, "state")).isIn("planned", "claimed");
        }
    }

    @Test
    void aMailWhoseFateIsUnknownIsNeverSentAgain() throws IOException {
        try (var server = new ScriptedMailServer(HANGS_UP_AFTER_THE_MAIL)) {
            var gold = aliceReachesGold();
            alice.awaitEntry(gold.decision().eventId(), "email", "unknown");

            alice.hears(gold);
            var fence = aliceReachesGold();
            alice.awaitEntry(fence.decision().eventId(), "email", "unknown");

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
            alice.awaitEntry(fence.decision().eventId(), "email", "sent");

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
            try (var hold = services.holdContact(alice.id())) {
                gold = aliceReachesGold();
                hold.awaitRequest();
                clock.advance(Duration.ofMinutes(16));
                alice.awaitEntry(gold.decision().eventId(), "email", "unknown");
                clock.reset();
            }
            var fence = aliceReachesGold();
            alice.awaitEntry(fence.decision().eventId(), "email", "sent");

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
        return alice.entry(occasion.decision().eventId(), "email").getOrDefault(field, -1);
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
                        insert into messages (id, occasion, customer_id, channel, occurrence, facts, stage,
                                              occurred_at, planned_at, due_at, claimed_by, claimed_at)
                        select ?, 'tier-reached', ?, ?, ?, ?, 'CLAIMED', past, past, past, 'crashed', past
                        from (values (now() - interval '20 minutes')) as moments(past)""")) {
            insert.setObject(1, UUID.randomUUID());
            insert.setObject(2, alice.id());
            insert.setString(3, channel);
            insert.setObject(4, occurrence);
            insert.setString(5, """
                    {"occasion":"tier-reached","id":"%s",
                     "tier":{"code":"gold","rank":3,"names":{"zh-CN":"金牌"}},
                     "before":{"code":"silver","rank":2,"names":{"zh-CN":"银牌"}}}""".formatted(occurrence));
            insert.executeUpdate();
        }
        return occurrence;
    }
}
