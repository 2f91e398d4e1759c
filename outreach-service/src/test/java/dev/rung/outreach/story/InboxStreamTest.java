package dev.rung.outreach.story;

import static dev.rung.outreach.surroundings.Shopper.PATIENCE;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.rung.outreach.surroundings.LiveInbox;
import dev.rung.outreach.surroundings.Shopper;
import dev.rung.outreach.surroundings.StubAddresses;
import dev.rung.testing.Servers;
import dev.rung.testing.Tokens;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Servers.class)
@WithTestResource(StubAddresses.class)
class InboxStreamTest {

    @Inject
    Event<ShutdownDelayInitiatedEvent> stopping;

    @Test
    void aMessageArrivesWhileThePageIsOpen() throws Exception {
        var alice = Shopper.known("en", false);
        try (var page = watch(alice, null)) {
            assertThat(page.next().data().getInt("unread")).isZero();

            alice.hears(alice.reachedGold());

            var event = page.next();
            assertThat(event.name()).isEqualTo("message");
            assertThat(event.data().getString("message.title")).isEqualTo("You are now a Gold member");
            assertThat(event.data().getInt("unread")).isEqualTo(1);
        }
    }

    @Test
    void aMessageArrivesInTheLanguageThatThePageAsksFor() throws Exception {
        var alice = Shopper.known("en", false);
        try (var page = new LiveInbox(Tokens.customer(alice.externalId()), null, "zh-CN")) {
            page.next();

            alice.hears(alice.reachedGold());

            assertThat(page.next().data().getString("message.title")).isEqualTo("恭喜您升级为金牌会员");
        }
    }

    /// Its connection is free for the next request: the gateway would give it to somebody else.
    @Test
    void theHeadOfTheStreamEnds() throws Exception {
        var request = """
                %s /api/v1/me/inbox%s HTTP/1.1
                Host: localhost
                Accept: */*
                Authorization: Bearer %s
                %s
                """;
        var token = Tokens.customer(Shopper.known("en", false).externalId());
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(10_000);
            var both = request.formatted("HEAD", "/stream", token, "")
                    + request.formatted("GET", "", token, "Connection: close\n");

            socket.getOutputStream().write(both.replace("\n", "\r\n").getBytes(US_ASCII));

            assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
                    .startsWith("HTTP/1.1 200")
                    .contains("text/event-stream", "\"unread\":0");
        }
    }

    /// A page that was left gives its place back.
    @Test
    void aCustomerWatchesByAsManyPagesAsAreAllowed() throws Exception {
        var alice = Shopper.known("en", false);
        for (var time = 0; time < 2; time++) {
            var pages = new ArrayList<LiveInbox>();
            try {
                for (var page = 0; page < 20; page++) {
                    pages.add(await().ignoreExceptions()
                            .atMost(PATIENCE)
                            .until(() -> watch(alice, null), Objects::nonNull));
                }
                assertThatThrownBy(() -> watch(alice, null)).hasMessage("Answered 429");
            } finally {
                pages.forEach(LiveInbox::close);
            }
        }
    }

    @Test
    void whatIsReadInOneTabIsCountedInTheOther() throws Exception {
        var alice = Shopper.known("en", false);
        try (var page = watch(alice, null)) {
            page.next();
            alice.hears(alice.reachedGold());
            var id = page.next().data().getString("message.id");

            alice.asThemselves().post("/api/v1/me/inbox/{id}/read", id).then().statusCode(200);

            var event = page.next();
            assertThat(event.name()).isEqualTo("unread");
            assertThat(event.data().getInt("unread")).isZero();
        }
    }

    @Test
    void whoComesBackGetsWhatWasMissedAndNothingTwice() throws Exception {
        var alice = Shopper.known("en", false);
        String seen;
        try (var page = watch(alice, null)) {
            page.next();
            alice.hears(alice.reachedGold());
            seen = page.next().id();
        }
        var missed = alice.reachedGold();
        alice.hears(missed);
        alice.awaitEntry(missed.decision().eventId(), "inbox", "sent");

        try (var page = watch(alice, seen)) {
            var event = page.next();
            assertThat(event.name()).isEqualTo("message");
            assertThat(event.data().getInt("unread")).isEqualTo(2);
            alice.hears(alice.reachedGold());
            assertThat(page.next().data().getInt("unread")).isEqualTo(3);
        }
    }

    /// Another instance writes to the same database, and that is all that this one hears of it.
    @Test
    void aMessageWrittenByAnotherInstanceArrivesToo() throws Exception {
        var alice = Shopper.known("en", false);
        try (var page = watch(alice, null)) {
            page.next();

            anotherInstanceWritesTo(alice);

            assertThat(page.next().data().getString("message.title")).isEqualTo("from next door");
        }
    }

    @Test
    void nobodyHearsOfAnothersMessages() throws Exception {
        var alice = Shopper.known("en", false);
        var bob = Shopper.known("en", false);
        try (var page = watch(bob, null)) {
            page.next();
            var gold = alice.reachedGold();
            alice.hears(gold);
            alice.awaitEntry(gold.decision().eventId(), "inbox", "sent");
            bob.hears(bob.reachedGold());

            var first = page.next();
            bob.inbox().body("items[0].id", equalTo(first.data().getString("message.id")));
        }
    }

    @Test
    void aSilentStreamStaysAlive() throws Exception {
        try (var page = watch(Shopper.known("en", false), null)) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(page.heartbeats()).isGreaterThan(2));
        }
    }

    @Test
    void whenTheServiceStopsTheStreamEnds() throws Exception {
        try (var page = watch(Shopper.known("en", false), null)) {
            page.next();

            stopping.fire(new ShutdownDelayInitiatedEvent());

            assertThat(page.isEnded()).isTrue();
        }
    }

    @Test
    void aMemberWhomTheStoreVouchesForWatchesUntilTheTokenEnds() throws Exception {
        var alice = Shopper.known("en", false);
        var openedAt = Instant.now();
        var validity = Duration.ofSeconds(6);
        try (var page = new LiveInbox(Tokens.suiteCustomer(alice.externalId(), validity), null)) {
            assertThat(page.next().data().getInt("unread")).isZero();
            alice.hears(alice.reachedGold());
            assertThat(page.next().data().getInt("unread")).isEqualTo(1);

            assertThat(page.isEnded()).isTrue();
            assertThat(Duration.between(openedAt, Instant.now()))
                    .isBetween(validity.minusSeconds(2), validity.plusSeconds(5));
        }
    }

    @Test
    void aStrangerGetsAProblemAndNoStream() {
        Shopper.speaking("en")
                .asThemselves()
                .get("/api/v1/me/inbox/stream")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:problem:customer-unknown"));
        Shopper.ask(Tokens.of("agent")).get("/api/v1/me/inbox/stream").then().statusCode(403);
    }

    private static LiveInbox watch(Shopper shopper, @Nullable String lastEventId)
            throws IOException, InterruptedException {
        return new LiveInbox(Tokens.customer(shopper.externalId()), lastEventId);
    }

    private static void anotherInstanceWritesTo(Shopper shopper) throws SQLException {
        try (var connection = Shopper.database();
                var write = connection.prepareStatement("""
                        with ledger as (
                            insert into messages (id, occasion, customer_id, channel, occurrence, facts, stage,
                                                  occurred_at, planned_at, due_at, ended_at)
                            select ?, 'tier-reached', ?, 'INBOX', gen_random_uuid(), '{}', 'SENT', now, now, now, now
                            from (values (now())) as moments(now)
                            returning id, customer_id)
                        insert into inbox_messages (id, customer_id, occasion, facts, language, title, body, sent_at)
                        select id, customer_id, 'tier-reached', ?, 'en', 'from next door', '', now() from ledger""");
                var ring = connection.prepareStatement("select pg_notify('outreach_inbox_changed', ?)")) {
            write.setObject(1, UUID.randomUUID());
            write.setObject(2, shopper.id());
            write.setString(3, """
                    {"occasion":"feedback-reply","id":"%1$s","feedbackId":"%1$s"}""".formatted(UUID.randomUUID()));
            write.executeUpdate();
            ring.setString(1, shopper.id().toString());
            ring.execute();
        }
    }
}
