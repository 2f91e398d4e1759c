package dev.rung.outreach.sending;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.outreach.occasion.Channel;
import dev.rung.outreach.sending.outcome.MessageState;
import dev.rung.outreach.surroundings.StubAddresses;
import dev.rung.platform.listening.IsolatedContext;
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
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Of a customer's messages on a channel none overtakes another: the guard is `not exists` in [Messages]. Without it
/// these tests fail.
@QuarkusTest
@TestProfile(PlannedMessages.NobodyElseDelivers.class)
@WithTestResource(Servers.class)
@WithTestResource(StubAddresses.class)
class ClaimingOrderTest {

    private static final int CUSTOMERS = 20;
    private static final int STEPS = 6;
    private static final int WORKERS = 8;

    @Inject
    Messages messages;

    @Inject
    Leasing leasing;

    @Inject
    IsolatedContext isolated;

    @Inject
    PlannedMessages planned;

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
        var steps = new ArrayList<NumberedMessage>();
        for (var i = 0; i < CUSTOMERS; i++) {
            var customer = UUID.randomUUID();
            IntStream.range(0, STEPS)
                    .forEach(number -> steps.add(new NumberedMessage(UUID.randomUUID(), customer, number)));
        }
        Collections.shuffle(steps, new Random(7));
        steps.forEach(step -> plan(step.message(), step.customer(), start.plusSeconds(step.number())));

        var sent = new ConcurrentLinkedQueue<UUID>();
        Multi.createFrom()
                .range(0, WORKERS)
                .onItem()
                .transformToUni(_ -> isolated.run(() -> claimAndSendAll(sent)))
                .merge(WORKERS)
                .collect()
                .last()
                .await()
                .atMost(Duration.ofSeconds(60));

        var byMessage = steps.stream().collect(toMap(NumberedMessage::message, identity()));
        var orders = sent.stream()
                .map(byMessage::get)
                .collect(groupingBy(NumberedMessage::customer, mapping(NumberedMessage::number, toList())));
        assertThat(orders).hasSize(CUSTOMERS);
        assertThat(orders.values()).allSatisfy(order -> assertThat(order).containsExactly(0, 1, 2, 3, 4, 5));
    }

    @Test
    void aMessageWaitsForTheOneThatAProviderDidNotTakeForAsLongAsThatIsNews() {
        var customer = UUID.randomUUID();
        var first = plan(UUID.randomUUID(), customer, start);
        var second = plan(UUID.randomUUID(), customer, start.plusSeconds(1));

        assertThat(claim()).containsExactly(first);
        assertThat(claim()).isEmpty();
        planned.inTransaction(() -> messages.lock(first).invoke(message -> message.attempts = 1));
        putOff(first, Duration.ofDays(30));
        assertThat(claim()).isEmpty();

        clock.set(start.plus(Duration.ofDays(3)).plusMillis(1));
        assertThat(claim()).containsExactly(second);
    }

    @Test
    void whatCannotBePutTogetherIsOvertakenAfterAWhileWhenItWasTriedInVainOnceMore() {
        var customer = knownCustomer();
        clock.reset();
        var stuck = plan(UUID.randomUUID(), customer, start);
        var next = plan(UUID.randomUUID(), customer, start.plusSeconds(1));
        clock.advance(Duration.ofMinutes(9));
        moveTo(stuck, new MessageState.Claimed("us", clock.instant()));
        putOff(stuck, Duration.ofMinutes(2));
        assertThat(claim()).isEmpty();

        clock.advance(Duration.ofMinutes(2));
        assertThat(claim()).containsExactly(stuck);
        putOff(stuck, Duration.ofMinutes(5));

        assertThat(claim()).containsExactly(next);
    }

    /// An obstacle to all of a customer's messages, such as an address that cannot be
    /// asked for, changes no order.
    @Test
    void theOneThatIsStuckIsTriedBeforeEachTryOfTheNext() {
        var customer = knownCustomer();
        var stuck = plan(UUID.randomUUID(), customer, start);
        assertThat(claim()).containsExactly(stuck);
        putOff(stuck, Duration.ofMinutes(5));
        var next = planned.plan(
                UUID.randomUUID(),
                customer,
                start.plusSeconds(1),
                clock.instant().plusMillis(1));
        clock.advance(Duration.ofMinutes(1));
        assertThat(claim()).as("since it was planned, the first was not tried").isEmpty();

        clock.advance(Duration.ofMinutes(4));
        assertThat(claim()).containsExactly(stuck);
        putOff(stuck, Duration.ofMinutes(5));
        clock.advance(Duration.ofSeconds(1));
        assertThat(claim()).containsExactly(next);
        putOff(next, Duration.ofSeconds(2));
        clock.advance(Duration.ofSeconds(10));
        assertThat(claim()).as("since its last try, the first was not tried").isEmpty();

        clock.advance(Duration.ofMinutes(5));
        assertThat(claim()).as("both are due").containsExactly(stuck);
    }

    @Test
    void theNextOneGoesWhenTheOneBeforeItEnds() {
        var customer = UUID.randomUUID();
        var second = plan(UUID.randomUUID(), customer, start.plusSeconds(1));
        var first = plan(UUID.randomUUID(), customer, start);

        assertThat(claim()).containsExactly(first);
        moveTo(first, new MessageState.Unknown(clock.instant()));
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
        return leasing.lease(Channel.INBOX)
                .chain(batch -> Multi.createFrom()
                        .iterable(batch.leases())
                        .onItem()
                        .transformToUniAndConcatenate(claim -> {
                            sent.add(claim.parcel().messageId());
                            return Panache.withTransaction(() -> messages.lock(
                                            claim.parcel().messageId())
                                    .invoke(message ->
                                            message.moveTo(claim.held().sent(clock.instant()))));
                        })
                        .collect()
                        .last())
                .replaceWithVoid();
    }

    private List<UUID> claim() {
        return planned.lease().await().atMost(Duration.ofSeconds(30)).leases().stream()
                .map(claim -> claim.parcel().messageId())
                .toList();
    }

    private UUID plan(UUID id, UUID customer, Instant occurredAt) {
        return planned.plan(id, customer, occurredAt, Instant.now());
    }

    private void putOff(UUID id, Duration pause) {
        moveTo(id, new MessageState.Planned(clock.instant().plus(pause)));
    }

    private void moveTo(UUID id, MessageState state) {
        planned.inTransaction(() -> messages.lock(id).invoke(message -> message.moveTo(state)));
    }

    private UUID knownCustomer() {
        var id = UUID.randomUUID();
        planned.inTransaction(() -> Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                insert into known_customer
                                    (customer_id, external_id, revision, locale, time_zone, consents)
                                values (:id, :name, 1, 'en', 'Asia/Shanghai', cast('[]' as jsonb))""")
                        .setParameter("id", id)
                        .setParameter("name", "C-" + id)
                        .executeUpdate()));
        return id;
    }

    /// Removes messages that earlier tests left behind.
    private void forgetOthers() {
        planned.inTransaction(() -> Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "update messages set stage = 'SENT' where stage in ('PLANNED', 'CLAIMED')")
                        .executeUpdate()));
    }

    private record NumberedMessage(UUID message, UUID customer, int number) {}
}
