package dev.rung.outreach.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasSize;

import dev.rung.contracts.customer.Membership;
import dev.rung.contracts.customer.Membership.Enrolment;
import dev.rung.contracts.customer.Membership.Restriction;
import dev.rung.outreach.surroundings.Mailbox;
import dev.rung.outreach.surroundings.Shopper;
import dev.rung.outreach.surroundings.StubAddresses;
import dev.rung.outreach.surroundings.StubServices;
import dev.rung.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Messages to somebody who does not, or not wholly, take part in the programme.
@QuarkusTest
@WithTestResource(Servers.class)
@WithTestResource(StubAddresses.class)
class MemberStatusTest {

    private static final Instant JOINED = Instant.parse("2026-01-05T08:00:00Z");
    private static final Enrolment MEMBER = new Enrolment("member", JOINED, "2026-11", "app");

    private StubServices services;
    private Mailbox mailbox;

    @BeforeEach
    void open() throws IOException {
        services = new StubServices();
        mailbox = new Mailbox();
    }

    @AfterEach
    void close() {
        mailbox.close();
        services.close();
    }

    @Test
    void whoIsFrozenGetsNoticesAndNoMarketing() {
        var alice = mailable();
        alice.stands(restricted("frozen"), 2);
        var reached = alice.reachedGold();
        var lost = alice.lostGold();

        alice.hears(reached);
        alice.hears(lost);

        for (var channel : List.of("inbox", "email")) {
            alice.awaitEntry(reached.decision().eventId(), channel, "refused");
            assertThat(alice.entry(reached.decision().eventId(), channel)).containsEntry("reason", "member-frozen");
            alice.awaitEntry(lost.decision().eventId(), channel, "sent");
        }
        assertThat(mailbox.mailsTo(alice.address())).hasSize(1);
    }

    @Test
    void whoIsExcludedOrLeftGetsNoNoticesEither() {
        var excluded = mailable();
        excluded.stands(restricted("excluded"), 2);
        var left = mailable();
        left.stands(
                new Membership(List.of(MEMBER, new Enrolment("left", JOINED.plusSeconds(9), null, null)), List.of()),
                2);

        var first = excluded.lostGold();
        excluded.hears(first);
        var second = left.lostGold();
        left.hears(second);

        awaitRefused(excluded, first.decision().eventId(), "email");
        assertThat(excluded.entry(first.decision().eventId(), "email")).containsEntry("reason", "member-excluded");
        awaitRefused(left, second.decision().eventId(), "inbox");
        assertThat(left.entry(second.decision().eventId(), "inbox")).containsEntry("reason", "member-left");
        left.inbox().body("items", hasSize(0));
    }

    /// The end of an exclusion is told by another topic than the tier.
    @Test
    void aNoticeWaitsForAStatusThatIsOnItsWay() {
        var alice = mailable();
        alice.stands(restricted("excluded"), 2);
        var lost = alice.lostGold();
        alice.hears(lost);
        alice.awaitEntry(lost.decision().eventId(), "inbox", "planned");
        alice.stands(new Membership(List.of(MEMBER), List.of()), 3);

        await().atMost(Shopper.PATIENCE).untilAsserted(() -> {
            timePasses(alice, "0 minutes");
            assertThat(alice.entry(lost.decision().eventId(), "inbox")).containsEntry("state", "sent");
        });
    }

    private static void awaitRefused(Shopper shopper, UUID occurrence, String channel) {
        await().atMost(Shopper.PATIENCE).untilAsserted(() -> {
            timePasses(shopper, "11 minutes");
            assertThat(shopper.entry(occurrence, channel)).containsEntry("state", "refused");
        });
    }

    /// A message that waits is due.
    private static void timePasses(Shopper shopper, String planned) throws SQLException {
        try (var connection = Shopper.database();
                var update = connection.prepareStatement("""
                    update messages set planned_at = planned_at - cast(? as interval), due_at = now()
                     where customer_id = ? and stage = 'PLANNED' and due_at > now()""")) {
            update.setString(1, planned);
            update.setObject(2, shopper.id());
            update.executeUpdate();
        }
    }

    @Test
    void aRestrictionThatIsOverKeepsNothingAway() {
        var alice = mailable();
        alice.stands(
                new Membership(
                        List.of(MEMBER),
                        List.of(new Restriction(
                                "excluded", JOINED.plusSeconds(9), JOINED.plusSeconds(99), "reseller", "rule"))),
                2);
        var gold = alice.reachedGold();

        alice.hears(gold);

        alice.awaitEntry(gold.decision().eventId(), "email", "sent");
    }

    /// The mail is put together already, and customer-service is asked for the address.
    @Test
    void aStatusThatComesJustBeforeTheMailLeavesStopsIt() throws InterruptedException {
        var alice = mailable();
        var gold = alice.reachedGold();
        try (var hold = services.holdContact(alice.id())) {
            alice.hears(gold);
            hold.awaitRequest();
            assertThat(alice.entry(gold.decision().eventId(), "email")).containsEntry("state", "claimed");
            alice.stands(restricted("frozen"), 2);
        }

        alice.awaitEntry(gold.decision().eventId(), "email", "refused");
        assertThat(alice.entry(gold.decision().eventId(), "email")).containsEntry("reason", "member-frozen");
        assertThat(mailbox.mailsTo(alice.address())).isEmpty();
    }

    private static Membership restricted(String status) {
        return new Membership(
                List.of(MEMBER), List.of(new Restriction(status, JOINED.plusSeconds(9), null, "dispute", "hand")));
    }

    private Shopper mailable() {
        var shopper = Shopper.known("zh-CN", true);
        services.contact(shopper.id(), """
                {"email":"%s","phone":null,"name":"王小明","locale":"zh-CN","timeZone":"Asia/Shanghai"}""".formatted(shopper.address()));
        return shopper;
    }
}
