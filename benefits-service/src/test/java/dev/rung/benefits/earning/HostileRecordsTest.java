package dev.rung.benefits.earning;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rung.benefits.Database;
import dev.rung.benefits.Shopper;
import dev.rung.contracts.Money;
import dev.rung.contracts.Topic;
import dev.rung.contracts.customer.Behaviour;
import dev.rung.testing.DeadLetterTable;
import dev.rung.testing.Events;
import dev.rung.testing.Golden;
import dev.rung.testing.HostileRecords;
import dev.rung.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Whatever lies on a topic, what comes after it takes effect.
@QuarkusTest
@WithTestResource(Servers.class)
class HostileRecordsTest {

    private static final Instant TODAY = Instant.now().truncatedTo(DAYS);

    private final Shopper alice = new Shopper();

    @Test
    void noBehaviourStopsPoints() {
        alice.registers();
        sendHostile(Topic.BEHAVIOUR, "customer/order.paid.json");
        sendHostile(Topic.BEHAVIOUR, "customer/order.refunded.json");

        alice.pays("o1", "100", TODAY).awaitAllProcessed();

        assertThat(alice.points().getInt("pending")).isEqualTo(100);
        assertPutAside("behaviour");
    }

    @Test
    void noTierEventStopsPoints() {
        alice.registers();
        sendHostile(Topic.TIER_EVENTS, "scoring/tier-reached.v1.json");
        sendHostile(Topic.TIER_EVENTS, "scoring/tier-lost.v1.json");

        alice.reaches("gold", TODAY.minus(1, DAYS)).pays("o1", "100", TODAY).awaitAllProcessed();

        assertThat(alice.points().getInt("pending")).isGreaterThan(100);
        assertPutAside("tier-events");
    }

    @Test
    void noFeedbackEventStopsPointsOfASurvey() {
        alice.registers();
        sendHostile(Topic.FEEDBACK_EVENTS, "feedback/survey-answered.v1.json");

        alice.answersASurvey(TODAY);

        await().atMost(Duration.ofSeconds(30))
                .until(() -> Database.count(
                                "select count(*) from facts where customer_id = ? and source_kind = 'survey'", alice.id)
                        == 1);
        assertPutAside("feedback-events");
    }

    @Test
    void noCustomerEventKeepsAnotherCustomerUnknown() {
        sendHostile(Topic.CUSTOMER_EVENTS, "customer/profile-changed.v1.json");

        alice.registers();

        assertThat(alice.points().getInt("available")).isZero();
        assertPutAside("customer-events");
    }

    /// As `POST /events` accepted it: a source with a blank, a time with a leap second.
    @Test
    void headersThatNoParserTakesCostNoPoints() {
        alice.registers();
        var event = new Behaviour.Event(UUID.randomUUID(), alice.id, alice.externalId, TODAY, null);
        var paid = new Behaviour.OrderPaid(event, "o1", new Money(new BigDecimal("100"), "CNY"), List.of(), null, null);

        Events.send(Topic.BEHAVIOUR, alice.id.toString(), paid, HostileRecords.badHeaders());
        alice.awaitAllProcessed();

        assertThat(alice.points().getInt("pending")).isEqualTo(100);
    }

    private void sendHostile(Topic topic, String golden) {
        HostileRecords.sendTo(topic, alice.id.toString(), Golden.json(golden));
    }

    private void assertPutAside(String channel) {
        assertThat(DeadLetterTable.of("benefits", alice.id.toString()))
                .hasSizeGreaterThan(50)
                .allSatisfy(letter -> assertThat(letter.channel()).isEqualTo(channel));
    }
}
