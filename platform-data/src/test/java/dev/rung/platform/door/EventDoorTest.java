package dev.rung.platform.door;

import static java.util.UUID.randomUUID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rung.contracts.TierRef;
import dev.rung.contracts.Topic;
import dev.rung.contracts.scoring.TierEvent.Decision;
import dev.rung.contracts.scoring.TierEvent.Reached;
import dev.rung.platform.Database;
import dev.rung.testing.DeadLetterTable;
import dev.rung.testing.DeadLetterTable.Letter;
import dev.rung.testing.Events;
import dev.rung.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The promises of platform's configuration to every event door.
@QuarkusTest
@WithTestResource(Servers.class)
class EventDoorTest {

    @Inject
    RecordedEffects seen;

    private final UUID customer = randomUUID();
    private final String externalId = "C-" + customer;

    @Test
    void anEventThatIsDeliveredTwiceTakesEffectOnce() {
        var reached = reachedBy(externalId);

        send(reached);
        send(reached);
        awaitEverythingSentSoFar();

        assertThat(seen.of(externalId)).hasSize(1);
    }

    @Test
    void theTraceGoesOnInWhatTheEventCauses() {
        Events.send(
                Topic.TIER_EVENTS,
                customer.toString(),
                reachedBy(externalId),
                Map.of("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"));
        awaitEverythingSentSoFar();

        assertThat(seen.of(externalId))
                .singleElement()
                .extracting(RecordedEffects.Effect::trace)
                .isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
    }

    @Test
    void anEventOfANewerBuildIsPassedOver() {
        Events.sendText(Topic.TIER_EVENTS.topicName(), customer.toString(), "{\"type\": \"tier-lost.v9\"}", Map.of());
        send(reachedBy(externalId));
        awaitEverythingSentSoFar();

        assertThat(seen.of(externalId)).hasSize(1);
        assertThat(deadLetters()).isEmpty();
    }

    /// And leaves no row behind, so that a replay from the dead letters will be handled.
    @Test
    void anEventThatCannotBeHandledGoesToTheDeadLettersAndHoldsNobodyUp() {
        var poison = reachedBy("POISON-" + customer);

        send(poison);
        send(reachedBy(externalId));
        awaitEverythingSentSoFar();

        assertThat(seen.of(externalId)).hasSize(1);
        assertThat(deadLetters()).singleElement().satisfies(letter -> {
            assertThat(letter.value()).contains(poison.decision().eventId().toString());
            assertThat(letter.reason()).isEqualTo("refused");
            assertThat(letter.detail()).contains("IllegalStateException at WhenTierReachedThenRemember.java");
            assertThat(letter.channel()).isEqualTo("tier-events");
        });
        assertThat(Database.APPLICATION.count("remembered where event_id = '%s'"
                        .formatted(poison.decision().eventId())))
                .isZero();
    }

    @Test
    void whatIsNotAnEventGoesToTheDeadLettersToo() {
        Events.sendText(Topic.TIER_EVENTS.topicName(), customer.toString(), "{\"type\": ", Map.of());
        send(reachedBy(externalId));
        awaitEverythingSentSoFar();

        assertThat(seen.of(externalId)).hasSize(1);
        assertThat(deadLetters())
                .singleElement()
                .satisfies(letter -> assertThat(letter.value()).isEqualTo("{\"type\": "));
    }

    /// One key is one partition, read in order: once this event is remembered, all that was sent before is done.
    private void awaitEverythingSentSoFar() {
        var fence = "C-" + randomUUID();
        send(reachedBy(fence));
        await().atMost(Duration.ofSeconds(60)).until(() -> !seen.of(fence).isEmpty());
    }

    private void send(Reached event) {
        Events.send(Topic.TIER_EVENTS, customer.toString(), event);
    }

    private Reached reachedBy(String externalId) {
        var gold = new TierRef("gold", 3, Map.of("en", "Gold"));
        var silver = new TierRef("silver", 2, Map.of("en", "Silver"));
        var decision = new Decision(
                randomUUID(), customer, externalId, Instant.parse("2026-03-02T09:30:00Z"), 1, null, null, 1, null);
        return new Reached(decision, gold, silver, 5_000, "behaviour");
    }

    private List<Letter> deadLetters() {
        return DeadLetterTable.of("platform", customer.toString());
    }
}
