package dev.rung.outreach.sending;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.contracts.TierRef;
import dev.rung.outreach.listening.Apart;
import dev.rung.outreach.occasion.Channel;
import dev.rung.outreach.occasion.Occasion.TierReached;
import dev.rung.outreach.story.Neighbourhood;
import dev.rung.testing.Servers;
import dev.rung.testing.SettableClock;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Of a customer's messages on a channel none overtakes another: the guard is `not exists` in [Messages]. Without it
/// these tests fail.
@QuarkusTest
@TestProfile(ClaimingRaceTest.NobodyElseDelivers.class)
@WithTestResource(Servers.class)
@WithTestResource(Neighbourhood.class)
class ClaimingOrderTest {

    private static final int CUSTOMERS = 20;
    private static final int STEPS = 6;
    private static final int WORKERS = 8;
    private static final TierRef GOLD = new TierRef("gold", 3, Map.of());

    @Inject
    Messages messages;

    @Inject
    Claiming claiming;

    @Inject
    Apart apart;

    @Inject
    SettableClock clock;

    private final Instant start = Instant.now().minusSeconds(3600);

    /// All customers of these tests are unknown ones, whose inbox is written after a while.
    @BeforeEach
    void afterAWhile() {
        clock.advance(Duration.ofMinutes(11));
        forgetOthers();
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void workersThatRaceClaimEachCustomersMessagesInTheOrderOfTheirCauses() {
        var steps = new ArrayList<Step>();
        for (var i = 0; i < CUSTOMERS; i++) {
            var customer = UUID.randomUUID();
            IntStream.range(0, STEPS).forEach(number -> steps.add(new Step(UUID.randomUUID(), customer, number)));
        }
        Collections.shuffle(steps, new Random(7));
        steps.forEach(step -> plan(step.message(), step.customer(), start.plusSeconds(step.number())));

        var sent = new ConcurrentLinkedQueue<UUID>();
        Multi.createFrom()
                .range(0, WORKERS)
                .onItem()
                .transformToUni(_ -> apart.run(() -> claimAndSendAll(sent)))
                .merge(WORKERS)
                .collect()
                .last()
                .await()
                .atMost(Duration.ofSeconds(60));

        var byMessage = steps.stream().collect(toMap(Step::message, identity()));
        var orders =
                sent.stream().map(byMessage::get).collect(groupingBy(Step::customer, mapping(Step::number, toList())));
        assertThat(orders).hasSize(CUSTOMERS);
        assertThat(orders.values()).allSatisfy(order -> assertThat(order).containsExactly(0, 1, 2, 3, 4, 5));
    }

    @Test
    void aMessageWaitsForTheOneBeforeItForAsLongAsThatIsNews() {
        var customer = UUID.randomUUID();
        var first = plan(UUID.randomUUID(), customer, start);
        var second = plan(UUID.randomUUID(), customer, start.plusSeconds(1));

        assertThat(claim()).containsExactly(first);
        assertThat(claim()).isEmpty();
        become(first, new State.Planned(clock.instant().plus(Duration.ofDays(30))));
        assertThat(claim()).isEmpty();

        clock.set(start.plus(Duration.ofDays(3)).plusMillis(1));
        assertThat(claim()).containsExactly(second);
    }

    @Test
    void theNextOneGoesWhenTheOneBeforeItEnds() {
        var customer = UUID.randomUUID();
        var second = plan(UUID.randomUUID(), customer, start.plusSeconds(1));
        var first = plan(UUID.randomUUID(), customer, start);

        assertThat(claim()).containsExactly(first);
        become(first, new State.Unknown(clock.instant()));
        assertThat(claim()).containsExactly(second);
    }

    @Test
    void ofTheSameMomentTheOneDecidedFirstGoesFirst() {
        var customer = UUID.randomUUID();
        var first = plan(UUID.randomUUID(), customer, start);
        plan(UUID.randomUUID(), customer, start);

        assertThat(claim()).containsExactly(first);
    }

    private Uni<Integer> claimAndSendAll(ConcurrentLinkedQueue<UUID> sent) {
        return Multi.createBy()
                .repeating()
                .uni(() -> claimAndSend(sent).map(_ -> sent.size()))
                .whilst(all -> all < CUSTOMERS * STEPS)
                .collect()
                .last();
    }

    private Uni<Void> claimAndSend(ConcurrentLinkedQueue<UUID> sent) {
        return claiming.claim(Channel.INBOX)
                .chain(batch -> Multi.createFrom()
                        .iterable(batch.claims())
                        .onItem()
                        .transformToUniAndConcatenate(claim -> {
                            sent.add(claim.parcel().messageId());
                            return Panache.withTransaction(() -> messages.lock(
                                            claim.parcel().messageId())
                                    .invoke(message ->
                                            message.become(claim.held().sent(clock.instant()))));
                        })
                        .collect()
                        .last())
                .replaceWithVoid();
    }

    private List<UUID> claim() {
        return apart.run(() -> claiming.claim(Channel.INBOX)).await().atMost(Duration.ofSeconds(30)).claims().stream()
                .map(claim -> claim.parcel().messageId())
                .toList();
    }

    private UUID plan(UUID id, UUID customer, Instant occurredAt) {
        var occasion = new TierReached(UUID.randomUUID(), GOLD, GOLD);
        inTransaction(() -> messages.plan(id, customer, Channel.INBOX, occasion, occurredAt, Instant.now()));
        return id;
    }

    private void become(UUID id, State state) {
        inTransaction(() -> messages.lock(id).invoke(message -> message.become(state)));
    }

    /// What tests before this one left behind.
    private void forgetOthers() {
        inTransaction(() -> Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "update messages set stage = 'SENT' where stage in ('PLANNED', 'CLAIMED')")
                        .executeUpdate()));
    }

    private <T> T inTransaction(Supplier<Uni<T>> work) {
        return apart.run(() -> Panache.withTransaction(work)).await().atMost(Duration.ofSeconds(30));
    }

    private record Step(UUID message, UUID customer, int number) {}
}
