package dev.rung.outreach.sending;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.contracts.TierRef;
import dev.rung.outreach.occasion.Channel;
import dev.rung.outreach.occasion.Occasion.TierReached;
import dev.rung.outreach.sending.outcome.MessageState;
import dev.rung.outreach.surroundings.StubAddresses;
import dev.rung.platform.listening.IsolatedContext;
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

    private static final TierRef GOLD = new TierRef("gold", 3, Map.of());

    @Inject
    Messages messages;

    @Inject
    LeaseReclaim reclaiming;

    @Inject
    IsolatedContext isolated;

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

    private UUID claimed(Channel channel) {
        var id = UUID.randomUUID();
        inTransaction(() -> messages.plan(
                        id,
                        UUID.randomUUID(),
                        channel,
                        new TierReached(UUID.randomUUID(), GOLD, GOLD),
                        clock.instant(),
                        clock.instant())
                .chain(() -> messages.lock(id))
                .invoke(message -> message.moveTo(new MessageState.Claimed("killed", clock.instant()))));
        return id;
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
