package dev.rung.platform.inbox;

import static java.util.UUID.randomUUID;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.rung.platform.Database;
import dev.rung.platform.Transactions;
import dev.rung.testing.Servers;
import dev.rung.testing.SettableClock;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Servers.class)
class InboxTest {

    @Inject
    Inbox inbox;

    @Inject
    EveryHourForgetOldEvents timer;

    @Inject
    Transactions transactions;

    @Inject
    SettableClock clock;

    private final UUID event = randomUUID();
    private final AtomicInteger effects = new AtomicInteger();

    @AfterEach
    void letTheClockRun() {
        clock.reset();
    }

    @Test
    void anEventTakesEffectOnceHoweverOftenItIsDelivered() {
        transactions.run(() -> inbox.once("grant", event, this::effect));
        transactions.run(() -> inbox.once("grant", event, this::effect));

        assertThat(effects).hasValue(1);
    }

    @Test
    void eachHandlerHasItsOwnEffect() {
        transactions.run(() -> inbox.once("grant", event, this::effect));
        transactions.run(() -> inbox.once("tell", event, this::effect));

        assertThat(effects).hasValue(2);
    }

    @Test
    void whatFailedIsDoneWhenItIsDeliveredAgain() {
        assertThatThrownBy(() -> transactions.run(() -> inbox.once(
                        "grant", event, () -> Uni.createFrom().failure(new IllegalStateException("no luck")))))
                .hasRootCauseMessage("no luck");

        transactions.run(() -> inbox.once("grant", event, this::effect));

        assertThat(effects).hasValue(1);
    }

    /// The second delivery comes while the first is at work; it must wait to hear how that ended.
    @Test
    void theSecondOfTwoDeliveriesAtOnceWaitsForTheFirst() throws Exception {
        var atWork = new CompletableFuture<Void>();
        var mayFinish = new CompletableFuture<Void>();
        var first = transactions.start(() -> inbox.once("grant", event, () -> {
            atWork.complete(null);
            return Transactions.holdOpenUntil(mayFinish).chain(this::effect);
        }));
        atWork.get(30, SECONDS);

        var second = transactions.start(() -> inbox.once("grant", event, this::effect));
        await().until(Database.APPLICATION::somebodyWaits);
        mayFinish.complete(null);

        first.get(30, SECONDS);
        second.get(30, SECONDS);
        assertThat(effects).hasValue(1);
    }

    @Test
    void withoutATransactionItRefuses() {
        assertThatThrownBy(() -> transactions.runInSession(() -> inbox.once("grant", event, this::effect)))
                .hasMessageContaining("Inbox must be called inside a transaction");
        assertThat(effects).hasValue(0);
    }

    @Test
    void forgetsOnlyWhatNoTopicCanBringAgain() {
        transactions.run(() -> inbox.once("grant", event, this::effect));

        clock.set(Instant.now().plus(EveryHourForgetOldEvents.KEPT).minus(Duration.ofMinutes(5)));
        timer.forget().await().atMost(Duration.ofSeconds(30));
        assertThat(Database.APPLICATION.count("inbox where event_id = '%s'".formatted(event)))
                .isEqualTo(1);

        clock.advance(Duration.ofMinutes(10));
        timer.forget().await().atMost(Duration.ofSeconds(30));
        assertThat(Database.APPLICATION.count("inbox where event_id = '%s'".formatted(event)))
                .isZero();
    }

    private Uni<Void> effect() {
        return Uni.createFrom().voidItem().invoke(effects::incrementAndGet);
    }
}
