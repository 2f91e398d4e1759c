package dev.rung.platform.outbox;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.UUID.randomUUID;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.rung.contracts.Topic;
import dev.rung.contracts.feedback.FeedbackEvent;
import dev.rung.contracts.feedback.FeedbackEvent.Resolved;
import dev.rung.platform.Database;
import dev.rung.platform.Transactions;
import dev.rung.platform.outbox.Outbox.OutboxEvent;
import dev.rung.platform.trace.KeyTraces;
import dev.rung.platform.trace.TraceHeaders;
import dev.rung.testing.Events;
import dev.rung.testing.Servers;
import dev.rung.testing.Tokens;
import io.opentelemetry.context.Context;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Servers.class)
class OutboxTest {

    private static final Topic TOPIC = Topic.FEEDBACK_EVENTS;

    @Inject
    Outbox outbox;

    @Inject
    Transactions transactions;

    private final UUID customer = randomUUID();
    private final String key = customer.toString();

    @Test
    void whatWasCommittedArrivesInOrder() {
        var first = resolved();
        var second = resolved();

        transactions.run(() -> outbox.add(TOPIC, key, first).chain(() -> outbox.add(TOPIC, key, second)));

        await().untilAsserted(() ->
                assertThat(Events.read(TOPIC, key, FeedbackEvent.class)).isEqualTo(List.of(first, second)));
    }

    @Test
    void whatIsAddedTogetherArrivesInItsOrder() {
        var events = Stream.generate(this::resolved).limit(50).toList();
        var others = randomUUID().toString();

        transactions.run(() -> outbox.addAll(
                TOPIC,
                events.stream()
                        .flatMap(one -> Stream.of(new OutboxEvent(key, one), new OutboxEvent(others, one)))
                        .toList()));

        for (var one : List.of(key, others)) {
            await().untilAsserted(() ->
                    assertThat(Events.read(TOPIC, one, FeedbackEvent.class)).isEqualTo(events));
        }
    }

    @Test
    void whatIsAddedTogetherWaitsForNothingInACircle() {
        var batches = Stream.generate(() -> CompletableFuture.runAsync(() -> transactions.run(() -> outbox.addAll(
                        TOPIC,
                        Stream.generate(() -> new OutboxEvent(randomUUID().toString(), resolved()))
                                .limit(300)
                                .toList()))))
                .limit(8)
                .toList();

        batches.forEach(batch -> batch.orTimeout(60, SECONDS).join());
    }

    /// The guard is the order of the locks: keys share them, so batches of other customers meet at them too.
    /// Without [Outbox#lock] PostgreSQL ends some of these transactions, as they wait for each other.
    @Test
    void largeBatchesDoNotWaitForEachOther() {
        var batches = Stream.generate(
                        () -> CompletableFuture.runAsync(() -> addForMany(Stream.generate(UUID::randomUUID)
                                .limit(300)
                                .map(UUID::toString)
                                .sorted()
                                .toList())))
                .limit(8)
                .toList();

        batches.forEach(batch -> batch.orTimeout(60, SECONDS).join());
    }

    private void addForMany(List<String> keys) {
        transactions.run(() -> outbox.lock(TOPIC, keys)
                .chain(() -> Multi.createFrom()
                        .iterable(keys)
                        .onItem()
                        .transformToUniAndConcatenate(one -> outbox.add(TOPIC, one, resolved()))
                        .collect()
                        .last()
                        .replaceWithVoid()));
    }

    @Test
    void whatWasRolledBackIsNeverSent() {
        assertThatThrownBy(() -> transactions.run(() -> outbox.add(TOPIC, key, resolved())
                        .chain(() -> Uni.createFrom().failure(new IllegalStateException("no luck")))))
                .hasRootCauseMessage("no luck");

        var fence = resolved();
        transactions.run(() -> outbox.add(TOPIC, key, fence));

        await().untilAsserted(() ->
                assertThat(Events.read(TOPIC, key, FeedbackEvent.class)).isEqualTo(List.of(fence)));
    }

    /// The second transaction is faster, but it came second; without the lock on the key it would get its id,
    /// be committed and sent, while the first is still open.
    @Test
    void theOrderOfAKeyIsThatOfCommitsEvenIfTheFirstTransactionIsSlow() throws Exception {
        var first = resolved();
        var second = resolved();
        var added = new CompletableFuture<Void>();
        var mayCommit = new CompletableFuture<Void>();
        var slow = transactions.start(() -> outbox.add(TOPIC, key, first).call(() -> {
            added.complete(null);
            return Transactions.holdOpenUntil(mayCommit);
        }));
        added.get(30, SECONDS);
        var fast = transactions.start(() -> outbox.add(TOPIC, key, second));
        await().until(() -> fast.isDone() || Database.APPLICATION.somebodyWaits());

        mayCommit.complete(null);
        slow.get(30, SECONDS);
        fast.get(30, SECONDS);

        await().untilAsserted(() ->
                assertThat(Events.read(TOPIC, key, FeedbackEvent.class)).isEqualTo(List.of(first, second)));
    }

    @Test
    void theTraceOfTheRequestGoesOnInTheRecord() {
        given().auth()
                .oauth2(Tokens.of("agent"))
                .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .post("/api/v1/resolutions/" + customer)
                .then()
                .statusCode(204);

        await().untilAsserted(() -> assertThat(Events.records(TOPIC, key))
                .singleElement()
                .satisfies(arrived -> assertThat(new String(
                                arrived.headers().lastHeader("traceparent").value(), UTF_8))
                        .startsWith("00-0af7651916cd43dd8448eb211c80319c-")));
    }

    @Test
    void eachOfManyGoesOnInTheTraceOfItsKey() {
        var others = randomUUID().toString();
        var mine = "00-a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1-aaaaaaaaaaaaaaaa-00";
        var theirs = "00-b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0-bbbbbbbbbbbbbbbb-00";
        var traces = new KeyTraces(Map.of(key, TraceHeaders.in(mine), others, TraceHeaders.in(theirs)));

        transactions.run(() -> {
            try (var _ = Context.root().with(traces).makeCurrent()) {
                return outbox.addFirstOfEach(TOPIC, Map.of(key, resolved(), others, resolved()));
            }
        });

        await().untilAsserted(() -> {
            assertThat(traceOf(key)).isEqualTo(mine);
            assertThat(traceOf(others)).isEqualTo(theirs);
        });
    }

    @Test
    void withoutATransactionItRefuses() {
        assertThatThrownBy(() -> transactions.runInSession(() -> outbox.add(TOPIC, key, resolved())))
                .hasMessageContaining("Outbox must be called inside a transaction");
    }

    private static String traceOf(String key) {
        return Events.records(TOPIC, key).stream()
                .map(arrived ->
                        new String(arrived.headers().lastHeader("traceparent").value(), UTF_8))
                .findFirst()
                .orElse("");
    }

    private Resolved resolved() {
        return new Resolved(randomUUID(), customer, Instant.parse("2026-03-02T09:30:00Z"), randomUUID(), null);
    }
}
