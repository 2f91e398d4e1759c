package dev.rung.outreach.recovery;

import static dev.rung.outreach.surroundings.Shopper.database;
import static java.util.UUID.randomUUID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import dev.rung.contracts.Topic;
import dev.rung.contracts.outreach.MessageEvent;
import dev.rung.contracts.outreach.MessageEvent.Failed;
import dev.rung.contracts.outreach.MessageEvent.Message;
import dev.rung.contracts.outreach.MessageEvent.Sent;
import dev.rung.contracts.scoring.TierEvent.Reached;
import dev.rung.outreach.surroundings.Mailbox;
import dev.rung.outreach.surroundings.Shopper;
import dev.rung.outreach.surroundings.StubAddresses;
import dev.rung.outreach.surroundings.StubServices;
import dev.rung.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The database is restored from a backup of the moment before the tier was reached.
@QuarkusTest
@WithTestResource(Servers.class)
@WithTestResource(StubAddresses.class)
class RestoredLedgerTest {

    @Inject
    RememberingOutcomes remembering;

    private StubServices services;
    private Mailbox mailbox;
    private Shopper alice;
    private Reached reached;

    @BeforeEach
    void oneMessageWentOut() throws IOException {
        services = new StubServices();
        mailbox = new Mailbox();
        alice = Shopper.known("en", true);
        services.contact(alice.id(), "{\"email\":\"%s\",\"name\":\"Alice\"}".formatted(alice.address()));
        reached = alice.reachedGold();
        alice.hears(reached);
        isOver("sent");
        assertThat(mailbox.mailsTo(alice.address())).hasSize(1);
    }

    @AfterEach
    void close() {
        mailbox.close();
        services.close();
    }

    @Test
    void whatTheLedgerForgotIsNotMailedAgainAndTheInboxIsWhole() throws Throwable {
        var mail = sent("email");
        forget();

        remember(mail);
        alice.hears(reached);

        isOver("sent");
        assertThat(mailbox.mailsTo(alice.address())).hasSize(1);
        alice.inbox().body("items", hasSize(1));
    }

    @Test
    void whatWasPlannedThenIsNotMailedAgain() throws Throwable {
        var mail = sent("email");
        execute(
                "update messages set stage = 'PLANNED', due_at = 'infinity' where customer_id = ? and channel = 'EMAIL'");

        remember(mail);
        execute("update messages set due_at = now() where customer_id = ?");
        fence();

        assertThat(alice.entry(occurrence(), "email")).containsEntry("state", "sent");
        assertThat(mailbox.mailsTo(alice.address())).hasSize(2); // with that of the fence
    }

    @Test
    void whoseMailMayHaveLeftIsNotMailedAgain() throws Throwable {
        var left = new Failed(randomUUID(), Instant.now(), message("email"), "outcome-unknown");
        forget();

        remember(left);
        alice.hears(reached);
        alice.awaitEntry(occurrence(), "email", "unknown");
        fence();

        assertThat(mailbox.mailsTo(alice.address())).hasSize(2); // with that of the fence
    }

    /// The topic's last word counts, and what is told again changes nothing.
    @Test
    void aLateAnswerIsRememberedToo() throws Throwable {
        var doubted = new Failed(randomUUID(), Instant.now(), message("email"), "outcome-unknown");
        var mail = sent("email");
        forget();

        remember(doubted, mail);
        remember(doubted);
        remember(mail);
        alice.hears(reached);

        isOver("sent");
    }

    /// Once it is sent, whatever was due before it has left.
    private void fence() {
        var last = alice.lostGold();
        alice.hears(last);
        alice.awaitEntry(last.decision().eventId(), "email", "sent");
    }

    private void isOver(String state) {
        alice.awaitEntry(occurrence(), "inbox", state);
        alice.awaitEntry(occurrence(), "email", state);
    }

    private UUID occurrence() {
        return reached.decision().eventId();
    }

    private MessageEvent sent(String channel) {
        return new Sent(randomUUID(), Instant.now(), message(channel));
    }

    private Message message(String channel) {
        var id = String.valueOf(alice.entry(occurrence(), channel).get("id"));
        return new Message(UUID.fromString(id), alice.id(), "tier-reached", channel);
    }

    private void forget() throws SQLException {
        execute("delete from inbox_messages where customer_id = ?");
        execute("delete from messages where customer_id = ?");
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, alice.id());
            statement.executeUpdate();
        }
    }

    private void remember(MessageEvent... told) throws Throwable {
        assertThat(remembering.topic()).isEqualTo(Topic.MESSAGE_EVENTS);
        VertxContextSupport.subscribeAndAwait(() -> remembering.remember(List.of(told)));
    }
}
