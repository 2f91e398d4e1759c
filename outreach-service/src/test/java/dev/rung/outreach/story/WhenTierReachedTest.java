package dev.rung.outreach.story;

import static dev.rung.outreach.surroundings.Shopper.PATIENCE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.rung.contracts.Topic;
import dev.rung.contracts.outreach.MessageEvent;
import dev.rung.contracts.outreach.MessageEvent.Refused;
import dev.rung.contracts.outreach.MessageEvent.Sent;
import dev.rung.outreach.surroundings.Mailbox;
import dev.rung.outreach.surroundings.Shopper;
import dev.rung.outreach.surroundings.StubAddresses;
import dev.rung.outreach.surroundings.StubServices;
import dev.rung.testing.Events;
import dev.rung.testing.Servers;
import dev.rung.testing.SettableClock;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Servers.class)
@WithTestResource(StubAddresses.class)
class WhenTierReachedTest {

    @Inject
    SettableClock clock;

    @Inject
    MeterRegistry metrics;

    private StubServices services;
    private Mailbox mailbox;

    @BeforeEach
    void open() throws IOException {
        services = new StubServices();
        mailbox = new Mailbox();
    }

    @AfterEach
    void close() {
        clock.reset();
        mailbox.close();
        services.close();
    }

    @Test
    void thereIsOneInboxMessageAndOneMailHoweverOftenTheEventIsDelivered() {
        var alice = mailable("zh-CN", true);
        var gold = alice.reachedGold();

        alice.hears(gold);
        alice.awaitEntry(gold.decision().eventId(), "email", "sent");
        alice.hears(gold);
        alice.hears(gold);
        awaitEverythingHeardBy(alice);

        alice.inbox().body("items", hasSize(2)).body("unread", equalTo(2));
        assertThat(mailbox.mailsTo(alice.address())).hasSize(2);
        assertThat(alice.ledger())
                .hasSize(4)
                .allSatisfy(entry -> assertThat(entry).containsEntry("state", "sent"));
    }

    /// Sent later and elsewhere than they were planned.
    @Test
    void theMessagesGoOnInTheTraceOfTheEvent() {
        var alice = mailable("zh-CN", true);
        var trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-";

        Events.send(
                Topic.TIER_EVENTS,
                alice.id().toString(),
                alice.reachedGold(),
                Map.of("traceparent", trace + "00f067aa0ba902b7-01"));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                Events.records(Topic.MESSAGE_EVENTS, alice.id().toString()))
                        .hasSize(2)
                        .allSatisfy(told -> assertThat(new String(
                                        told.headers().lastHeader("traceparent").value(), UTF_8))
                                .startsWith(trace)));
    }

    @Test
    void withoutConsentTheMailIsRefusedAndTheInboxIsNot() {
        var bob = mailable("zh-CN", false);
        var gold = bob.reachedGold();

        bob.hears(gold);

        bob.awaitEntry(gold.decision().eventId(), "inbox", "sent");
        bob.awaitEntry(gold.decision().eventId(), "email", "refused");
        assertThat(bob.entry(gold.decision().eventId(), "email"))
                .containsEntry("reason", "no-consent")
                .containsEntry("occasion", "tier-reached");
        assertThat(mailbox.mailsTo(bob.address())).isEmpty();
    }

    @Test
    void aNoToTheInboxIsHeeded() {
        var bob = mailable("zh-CN", true);
        bob.saysNoToMarketingBy("inbox");
        var gold = bob.reachedGold();

        bob.hears(gold);

        bob.awaitEntry(gold.decision().eventId(), "inbox", "refused");
        assertThat(bob.entry(gold.decision().eventId(), "inbox")).containsEntry("reason", "no-consent");
        bob.inbox().body("items", hasSize(0));
    }

    @Test
    void whatBecameOfMessagesIsCounted() {
        var before = counted("email", "refused");
        var sent = counted("inbox", "sent");
        var bob = mailable("zh-CN", false);
        var gold = bob.reachedGold();

        bob.hears(gold);

        bob.awaitEntry(gold.decision().eventId(), "inbox", "sent");
        bob.awaitEntry(gold.decision().eventId(), "email", "refused");
        assertThat(counted("email", "refused")).isEqualTo(before + 1);
        assertThat(counted("inbox", "sent")).isEqualTo(sent + 1);
    }

    private double counted(String channel, String outcome) {
        return metrics.counter("rung.messages", "channel", channel, "outcome", outcome)
                .count();
    }

    @Test
    void aConsentWithdrawnJustBeforeTheMailLeavesStopsIt() throws InterruptedException {
        var alice = mailable("zh-CN", true);
        var gold = alice.reachedGold();
        try (var hold = services.holdContact(alice.id())) {
            alice.hears(gold);
            hold.awaitRequest();
            assertThat(alice.entry(gold.decision().eventId(), "email")).containsEntry("state", "claimed");
            alice.withdrawsConsent();
        }

        alice.awaitEntry(gold.decision().eventId(), "email", "refused");
        assertThat(alice.entry(gold.decision().eventId(), "email")).containsEntry("reason", "no-consent");
        assertThat(mailbox.mailsTo(alice.address())).isEmpty();
    }

    @Test
    void aTierMayBeReachedBeforeWeHearWhoTheCustomerIs() {
        var alice = Shopper.speaking("en");
        services.contact(alice.id(), contact(alice));
        var gold = alice.reachedGold();
        alice.hears(gold);
        awaitTheTierEventOf(alice);

        alice.registers(true);

        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(mailbox.mailsTo(alice.address())).hasSize(1));
        alice.awaitEntry(gold.decision().eventId(), "inbox", "sent");
        alice.inbox().body("items.title", equalTo(List.of("You are now a Gold member")));
    }

    @Test
    void whoStaysUnknownIsNotAdvertisedTo() {
        var nobody = Shopper.speaking("en");
        services.contact(nobody.id(), contact(nobody));
        var gold = nobody.reachedGold();
        nobody.hears(gold);
        awaitTheTierEventOf(nobody);

        clock.advance(Duration.ofMinutes(11));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(toldOf(nobody)).hasSize(2));
        nobody.registers(true);

        for (var channel : List.of("inbox", "email")) {
            nobody.awaitEntry(gold.decision().eventId(), channel, "refused");
            assertThat(nobody.entry(gold.decision().eventId(), channel)).containsEntry("reason", "customer-unknown");
        }
        nobody.inbox().body("items", hasSize(0));
        assertThat(mailbox.mailsTo(nobody.address())).isEmpty();
    }

    @Test
    void whoHasNoAddressGetsNoMail() {
        var alice = Shopper.known("zh-CN", true);
        services.contact(alice.id(), """
                {"email":null,"phone":null,"name":"王小明","locale":"zh-CN","timeZone":"Asia/Shanghai"}""");
        var gold = alice.reachedGold();

        alice.hears(gold);

        alice.awaitEntry(gold.decision().eventId(), "email", "refused");
        assertThat(alice.entry(gold.decision().eventId(), "email")).containsEntry("reason", "no-address");
    }

    @Test
    void whileCustomerServiceIsAwayTheMailWaits() {
        var alice = mailable("zh-CN", true);
        var gold = alice.reachedGold();
        services.setUnavailable(true);
        alice.hears(gold);
        alice.awaitEntry(gold.decision().eventId(), "inbox", "sent");
        alice.awaitEntry(gold.decision().eventId(), "email", "planned");

        services.setUnavailable(false);

        alice.awaitEntry(gold.decision().eventId(), "email", "sent");
        assertThat(alice.entry(gold.decision().eventId(), "email")).containsEntry("attempts", 0);
        assertThat(mailbox.mailsTo(alice.address())).hasSize(1);
    }

    @Test
    void theOtherServicesHearWhatBecameOfIt() {
        var alice = mailable("zh-CN", true);
        var bob = mailable("zh-CN", false);

        alice.hears(alice.reachedGold());
        bob.hears(bob.reachedGold());

        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(toldOf(alice))
                    .hasSize(2)
                    .allSatisfy(event -> assertThat(event).isInstanceOf(Sent.class));
            assertThat(toldOf(bob))
                    .hasSize(2)
                    .anySatisfy(event -> assertThat(event)
                            .isInstanceOfSatisfying(
                                    Refused.class,
                                    refused -> assertThat(refused.reason()).isEqualTo("no-consent")));
        });
    }

    private static List<MessageEvent> toldOf(Shopper shopper) {
        return Events.read(Topic.MESSAGE_EVENTS, shopper.id().toString(), MessageEvent.class);
    }

    private Shopper mailable(String locale, boolean agrees) {
        var shopper = Shopper.known(locale, agrees);
        services.contact(shopper.id(), contact(shopper));
        return shopper;
    }

    private static String contact(Shopper shopper) {
        return """
                {"email":"%s","phone":null,"name":"王小明","locale":"%s","timeZone":"Asia/Shanghai"}""".formatted(shopper.address(), shopper.locale());
    }

    /// The topic is read in order: once a last tier event has been acted upon, all before it has.
    private static void awaitEverythingHeardBy(Shopper shopper) {
        var last = shopper.reachedGold();
        shopper.hears(last);
        shopper.awaitEntry(last.decision().eventId(), "inbox", "sent");
        shopper.awaitEntry(last.decision().eventId(), "email", "sent");
    }

    /// The ledger cannot be asked about a customer nobody knows: look into it.
    private static void awaitTheTierEventOf(Shopper shopper) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            try (var connection = Shopper.database();
                    var query = connection.prepareStatement("select count(*) from messages where customer_id = ?")) {
                query.setObject(1, shopper.id());
                var found = query.executeQuery();
                found.next();
                assertThat(found.getInt(1)).isEqualTo(2);
            }
        });
    }
}
