package dev.rung.outreach.story;

import static java.util.UUID.randomUUID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.rung.contracts.feedback.FeedbackEvent.Replied;
import dev.rung.outreach.surroundings.Shopper;
import dev.rung.outreach.surroundings.StubAddresses;
import dev.rung.outreach.surroundings.StubServices;
import dev.rung.testing.Servers;
import dev.rung.testing.SettableClock;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Servers.class)
@WithTestResource(StubAddresses.class)
class WhenFeedbackRepliedTest {

    @Inject
    SettableClock clock;

    private StubServices services;

    @BeforeEach
    void open() throws IOException {
        services = new StubServices();
    }

    @AfterEach
    void close() {
        clock.reset();
        services.close();
    }

    @Test
    void theAnswerIsInTheInboxOnceAndNeedsNoConsent() {
        var alice = Shopper.known("zh-CN", false);
        var replied = answered(alice);
        services.reply(replied.feedbackId(), replied.replyId(), "{\"text\":\"您好，{已}为您退款 <3\"}");

        alice.hears(replied);
        alice.hears(replied);
        var last = answered(alice);
        services.reply(last.feedbackId(), last.replyId(), "{\"text\":\"再见\"}");
        alice.hears(last);

        alice.awaitEntry(last.replyId(), "inbox", "sent");
        alice.awaitEntry(replied.replyId(), "inbox", "sent");
        assertThat(alice.ledger())
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry).containsEntry("occasion", "feedback-reply"));
        alice.inbox()
                .body("items", hasSize(2))
                .body("items.title", equalTo(List.of("您的反馈有了回复", "您的反馈有了回复")))
                .body("items.body.find { it.contains('退款') }", equalTo("您好，{已}为您退款 <3"));
    }

    @Test
    void whatTheAgentWroteIsSealedUnderTheCustomersKey() throws SQLException {
        var alice = Shopper.known("en", false);
        var replied = answered(alice);
        services.reply(replied.feedbackId(), replied.replyId(), "{\"text\":\"Refunded.\"}");
        alice.hears(replied);
        alice.awaitEntry(replied.replyId(), "inbox", "sent");

        alice.inbox().body("items.body", equalTo(List.of("Refunded.")));
        assertThat(alice.keptBodies()).singleElement().asString().doesNotContain("Refunded");

        alice.isForgotten();
        alice.inbox().body("items.body", equalTo(List.of("")));
    }

    /// Else they would get another key, and what was sealed under the first would fail to open.
    @Test
    void whoIsForgottenGetsNoMoreAnswersAndCanStillReadTheirInbox() {
        var alice = Shopper.known("en", false);
        var before = answered(alice);
        services.reply(before.feedbackId(), before.replyId(), "{\"text\":\"Refunded.\"}");
        alice.hears(before);
        alice.awaitEntry(before.replyId(), "inbox", "sent");
        alice.isForgotten();

        var after = answered(alice);
        services.reply(after.feedbackId(), after.replyId(), "{\"text\":\"Once more.\"}");
        alice.hears(after);

        alice.awaitEntry(after.replyId(), "inbox", "refused");
        assertThat(alice.entry(after.replyId(), "inbox")).containsEntry("reason", "nothing-to-tell");
        alice.inbox().body("items.body", equalTo(List.of("")));
    }

    @Test
    void whileFeedbackServiceIsAwayTheAnswerWaits() {
        var alice = Shopper.known("en", false);
        var replied = answered(alice);
        services.setUnavailable(true);
        services.reply(replied.feedbackId(), replied.replyId(), "{\"text\":\"Refunded.\"}");
        alice.hears(replied);
        alice.awaitEntry(replied.replyId(), "inbox", "planned");

        services.setUnavailable(false);

        alice.awaitEntry(replied.replyId(), "inbox", "sent");
        alice.inbox().body("items.body", equalTo(List.of("Refunded.")));
    }

    @Test
    void anAnswerThatCannotBeFetchedHoldsUpItsCustomersOtherMessagesForAWhileOnly() {
        var alice = Shopper.known("en", false);
        var replied = answered(alice);
        services.setUnavailable(true);
        alice.hears(replied);
        alice.awaitEntry(replied.replyId(), "inbox", "planned");
        var gold = alice.reachedGold();
        alice.hears(gold);
        alice.awaitEntry(gold.decision().eventId(), "email", "refused");
        alice.awaitEntry(gold.decision().eventId(), "inbox", "planned");

        whileTimePasses(
                Duration.ofMinutes(11),
                () -> assertThat(alice.entry(gold.decision().eventId(), "inbox"))
                        .containsEntry("state", "sent"));
        alice.awaitEntry(replied.replyId(), "inbox", "planned");
        services.reply(replied.feedbackId(), replied.replyId(), "{\"text\":\"Refunded.\"}");
        services.setUnavailable(false);
        whileTimePasses(
                Duration.ofMinutes(6),
                () -> assertThat(alice.entry(replied.replyId(), "inbox")).containsEntry("state", "sent"));
    }

    @Test
    void anAnswerThatCanNeverBeFetchedEndsWithAReason() {
        var alice = Shopper.known("en", false);
        var replied = answered(alice);
        services.setUnavailable(true);
        alice.hears(replied);
        alice.awaitEntry(replied.replyId(), "inbox", "planned");

        whileTimePasses(
                Duration.ofDays(31),
                () -> assertThat(alice.entry(replied.replyId(), "inbox")).containsEntry("state", "refused"));
        assertThat(alice.entry(replied.replyId(), "inbox")).containsEntry("reason", "too-late");
    }

    @Test
    void anAnswerThatIsGoneIsRefused() {
        var alice = Shopper.known("en", false);
        var replied = answered(alice);

        alice.hears(replied);

        alice.awaitEntry(replied.replyId(), "inbox", "refused");
        assertThat(alice.entry(replied.replyId(), "inbox")).containsEntry("reason", "nothing-to-tell");
    }

    /// A try that was under way when the clock was put forward ends late and is put off once more, so that one step of
    /// a clock that stands still would not be enough.
    private void whileTimePasses(Duration step, ThrowingRunnable becomesTrue) {
        await().atMost(Shopper.PATIENCE).pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> {
            clock.advance(step);
            becomesTrue.run();
        });
    }

    private static Replied answered(Shopper shopper) {
        return new Replied(randomUUID(), shopper.id(), Instant.now(), randomUUID(), randomUUID());
    }
}
