package dev.rung.outreach.sending;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rung.contracts.TierRef;
import dev.rung.contracts.Topic;
import dev.rung.outreach.occasion.Channel;
import dev.rung.outreach.occasion.Occasion.TierReached;
import dev.rung.outreach.sending.outcome.MessageState;
import dev.rung.outreach.surroundings.StubAddresses;
import dev.rung.platform.listening.IsolatedContext;
import dev.rung.platform.trace.Tracing;
import dev.rung.testing.Events;
import dev.rung.testing.Servers;
import dev.rung.testing.SettableClock;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Messages that an instance held when it was killed.
@QuarkusTest
@TestProfile(PlannedMessages.NobodyElseDelivers.class)
@WithTestResource(Servers.class)
@WithTestResource(StubAddresses.class)
class LeaseReclaimTest {

    private static final String TRACE = "00-a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1-aaaaaaaaaaaaaaaa-00";
    private static final TierRef GOLD = new TierRef("gold", 3, Map.of());

    @Inject
    Messages messages;

    @Inject
    LeaseReclaim reclaiming;

    @Inject
    IsolatedContext isolated;

    @Inject
    Tracing tracing;

    @Inject
    SettableClock clock;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void anInboxMessageIsTakenUpAgainWithinTheMinuteButAMailIsNot() {
        var inbox = claimed(Channel.INBOX);
        var mail = claimed(Channel.EMAIL);

        clock.advance(Duration.ofSeconds(10));
        reclaim();
        assertThat(state(inbox)).isInstanceOf(MessageState.Claimed.class);

        clock.advance(Duration.ofSeconds(20));
        reclaim();
        assertThat(state(inbox)).isInstanceOf(MessageState.Planned.class);
        assertThat(state(mail)).isInstanceOf(MessageState.Claimed.class);

        clock.advance(Duration.ofMinutes(15));
        reclaim();
        assertThat(state(mail)).isInstanceOf(MessageState.Unknown.class);
    }

    @Test
    void whatBecameOfAMessageIsToldInItsOwnTrace() {
        var customer = UUID.randomUUID();
        claimed(customer, Channel.EMAIL);

        clock.advance(Duration.ofMinutes(16));
        reclaim();

        await().untilAsserted(() -> assertThat(Events.records(Topic.MESSAGE_EVENTS, customer.toString()))
                .singleElement()
                .satisfies(told -> assertThat(new String(
                                told.headers().lastHeader("traceparent").value(), UTF_8))
                        .isEqualTo(TRACE)));
    }

    private UUID claimed(Channel channel) {
        return claimed(UUID.randomUUID(), channel);
    }

    private UUID claimed(UUID customer, Channel channel) {
        var id = UUID.randomUUID();
        inTransaction(() -> plan(id, customer, channel)
                .chain(() -> messages.lock(id))
                .invoke(message -> message.moveTo(new MessageState.Claimed("killed", clock.instant()))));
        return id;
    }

    private Uni<Void> plan(UUID id, UUID customer, Channel channel) {
        var occasion = new TierReached(UUID.randomUUID(), GOLD, GOLD);
        return tracing.continueIn(
                TRACE, "plan", () -> messages.plan(id, customer, channel, occasion, clock.instant(), clock.instant()));
    }

    private MessageState state(UUID message) {
        return inTransaction(() -> messages.lock(message)).state();
    }

    private void reclaim() {
        inTransaction(reclaiming::reclaim);
    }

    private <T> T inTransaction(Supplier<Uni<T>> work) {
        return isolated.run(() -> Panache.withTransaction(work)).await().atMost(Duration.ofSeconds(30));
    }
}
