package dev.rung.benefits.earning;

import static dev.rung.benefits.Database.count;
import static dev.rung.benefits.earning.version.RulesOfTests.action;
import static dev.rung.benefits.earning.version.RulesOfTests.nextFreeDay;
import static dev.rung.benefits.earning.version.RulesOfTests.noon;
import static dev.rung.benefits.earning.version.RulesOfTests.published;
import static dev.rung.benefits.earning.version.RulesOfTests.rules;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.rung.benefits.Shopper;
import dev.rung.benefits.earning.facts.Fact;
import dev.rung.benefits.earning.facts.Fact.Completed;
import dev.rung.benefits.earning.facts.Fact.Paid;
import dev.rung.benefits.earning.facts.Fact.Referred;
import dev.rung.benefits.earning.facts.Fact.Refunded;
import dev.rung.benefits.earning.facts.ReportedFact;
import dev.rung.benefits.earning.version.RulesOfTests;
import dev.rung.contracts.Topic;
import dev.rung.contracts.customer.Behaviour;
import dev.rung.testing.Events;
import dev.rung.testing.Servers;
import dev.rung.testing.SettableClock;
import dev.rung.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Against the real database: 30 points for who invites, at most 75 in a month, and 10 for who comes.
@QuarkusTest
@WithTestResource(Servers.class)
class ReferralRewardTest {

    @Inject
    Settling settling;

    @Inject
    SettableClock clock;

    private final CustomerStory inviter = new CustomerStory();
    private LocalDate today;

    @BeforeEach
    void bothAreRewarded() {
        today = nextFreeDay();
        clock.set(noon(today).toInstant());
        published(
                rules(
                        List.of(
                                action("invite", "referral", 30, Map.of("mostPerMonth", 75)),
                                action("come", "invited", 10, Map.of())),
                        List.of()),
                today.plusDays(1));
        clock.set(on(10));
    }

    @AfterEach
    void theClockRunsAgain() {
        clock.reset();
    }

    @Test
    void bothEarnOnceTheFirstOrderIsCompletedInWhateverOrderItIsTold() {
        for (var order : orders(3)) {
            var host = new CustomerStory();
            var guest = new CustomerStory();
            var facts = List.of(referred(guest, host, on(1)), paid(guest, "o1", on(2)), completed(guest, "o1", on(3)));
            order.forEach(i -> take(guest, List.of(facts.get(i))));
            order.forEach(i -> take(guest, List.of(facts.get(i))));

            assertThat(List.of(points(host, "referral"), points(guest, "invited")))
                    .containsExactly(30L, 10L);
        }
    }

    @Test
    void aFullRefundTakesBothBackInWhateverOrderItIsTold() {
        for (var order : orders(4)) {
            var host = new CustomerStory();
            var guest = new CustomerStory();
            var facts = List.of(
                    referred(guest, host, on(1)),
                    paid(guest, "o1", on(2)),
                    completed(guest, "o1", on(3)),
                    refunded(guest, "o1", "100", on(4)));
            order.forEach(i -> take(guest, List.of(facts.get(i))));

            assertThat(List.of(points(host, "referral"), points(guest, "invited")))
                    .containsExactly(0L, 0L);
            assertThat(available(host)).isZero();
        }
    }

    /// So that all of it can be cut by shop. It stays where the order goes back.
    @Test
    void pointsOfAReferralAreOfTheShopOfTheFirstOrder() {
        var guest = new CustomerStory();
        var first = paid(guest, "o1", on(2), "/shop");
        take(guest, List.of(referred(guest, inviter, on(1)), first, completed(guest, "o1", on(3))));
        take(guest, List.of(refunded(guest, "o1", "100", on(4))));

        for (var one : List.of(inviter, guest)) {
            assertThat(transactions(one, "shop = '/shop'")).isPositive();
            assertThat(transactions(one, "shop is distinct from '/shop'")).isZero();
        }
    }

    /// Also where a month was closed in between: what is taken back is of the day of the refund.
    @Test
    void whatIsTakenBackIsDatedByTheRefund() {
        var guest = comes(1);
        var refund = refunded(guest, "o1", "100", on(9));

        take(guest, List.of(refund));

        for (var customer : List.of(guest, inviter)) {
            assertThat(count("""
                            select count(*) from transactions
                            where customer_id = ? and source_kind in ('invited', 'referral') and kind = 'reverse'
                              and cause = 'refund' and cause_event_id = ? and occurred_at = cast(? as timestamptz)""", customer.customerId, refund.eventId(), on(9).toString()))
                    .isOne();
        }
    }

    @Test
    void allAtOnceIsTheSameAsOneByOne() {
        var guest = new CustomerStory();

        take(
                guest,
                List.of(
                        completed(guest, "o1", on(3)),
                        paid(guest, "o1", on(2)),
                        referred(guest, inviter, on(1)),
                        refunded(guest, "o1", "40", on(4))));

        assertThat(List.of(points(inviter, "referral"), points(guest, "invited")))
                .containsExactly(30L, 10L);
    }

    @Test
    void anEarlierOrderThatIsToldLateTakesThemBack() {
        var guest = comes(1);
        assertThat(points(inviter, "referral")).isEqualTo(30);

        var earlier = paid(guest, "o0", on(1).minus(Duration.ofHours(12)));
        take(guest, List.of(earlier));

        assertThat(List.of(points(inviter, "referral"), points(guest, "invited")))
                .containsExactly(0L, 0L);
        assertThat(count(
                        "select count(*) from transactions where customer_id = ? and cause_event_id = ?",
                        inviter.customerId,
                        earlier.eventId()))
                .isOne();
    }

    @Test
    void theMonthsMostStandsAndWhatIsTakenBackMakesRoom() {
        var first = comes(1);
        comes(2);
        comes(3);
        assertThat(points(inviter, "referral")).isEqualTo(75);
        var fourth = comes(4);
        assertThat(List.of(points(inviter, "referral"), points(fourth, "invited")))
                .containsExactly(75L, 10L);

        take(first, List.of(refunded(first, "o1", "100", on(9))));

        assertThat(points(inviter, "referral")).isEqualTo(75);
        assertThat(count(
                        "select count(*) from lots where customer_id = ? and source_kind = 'referral' and earned > 0",
                        inviter.customerId))
                .isEqualTo(3);
    }

    /// Guard: the locks on newcomers and inviters, taken together in one order.
    @Test
    void manyNewcomersAtOnceEndWhereOneByOneDoes() throws Exception {
        var deliveries = new ArrayList<Callable<Void>>();
        for (int i = 0; i < 16; i++) {
            var guest = new CustomerStory();
            var at = on(1).plusSeconds(i);
            for (var fact :
                    List.of(referred(guest, inviter, at), paid(guest, "o1", on(2)), completed(guest, "o1", on(3)))) {
                deliveries.add(() -> take(guest, List.of(fact)));
                deliveries.add(() -> take(guest, List.of(fact)));
            }
        }
        Collections.shuffle(deliveries, new Random(today.toEpochDay()));

        try (var clients = Executors.newFixedThreadPool(8)) {
            for (var done : clients.invokeAll(deliveries)) {
                done.get();
            }
        }

        assertThat(points(inviter, "referral")).isEqualTo(75);
        assertThat(available(inviter)).isEqualTo(75);
    }

    @Test
    void anInvitationComesFromTheTopicAndItsFiguresAreRead() {
        var host = new Shopper().registers();
        var guest = new Shopper().registers();
        var event = new Behaviour.Event(UUID.randomUUID(), guest.id, guest.externalId, on(1), null);
        Events.send(
                Topic.BEHAVIOUR, guest.id.toString(), new Behaviour.ReferralAccepted(event, host.id, host.externalId));
        guest.pays("r1", "100", on(2)).completes("r1", on(3)).isSentAgain();

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> given().auth()
                        .oauth2(Tokens.customer(host.externalId))
                        .get("/api/v1/me/referral/rewards")
                        .then()
                        .statusCode(200)
                        .body("rewarded", equalTo(1))
                        .body("points", equalTo(30)));
        guest.awaitAllProcessed();

        given().auth()
                .oauth2(Tokens.customer(host.externalId))
                .get("/api/v1/me/referral/rewards")
                .then()
                .statusCode(200)
                .body("waiting", equalTo(0))
                .body("withoutPoints", equalTo(0))
                .body("points", equalTo(30));
        assertThat(guest.entries()).extracting(entry -> entry.get("cause")).contains("action");
    }

    /// A newcomer of this inviter's, whose first order is completed so many days after.
    private CustomerStory comes(int day) {
        var guest = new CustomerStory();
        take(
                guest,
                List.of(
                        referred(guest, inviter, on(1)),
                        paid(guest, "o1", on(1).plusSeconds(60)),
                        completed(guest, "o1", on(day).plusSeconds(120))));
        return guest;
    }

    private Instant on(int days) {
        return today.plusDays(days).atTime(12, 0).atZone(RulesOfTests.SHANGHAI).toInstant();
    }

    private static Referred referred(CustomerStory guest, CustomerStory host, Instant at) {
        return new Referred(UUID.randomUUID(), guest.customerId, at, host.customerId, host.externalId);
    }

    private static Paid paid(CustomerStory guest, String orderId, Instant at) {
        return paid(guest, orderId, at, null);
    }

    private static Paid paid(CustomerStory guest, String orderId, Instant at, @Nullable String shop) {
        return new Paid(UUID.randomUUID(), guest.customerId, at, orderId, null, new BigDecimal("100"), null, shop);
    }

    private static Completed completed(CustomerStory guest, String orderId, Instant at) {
        return new Completed(UUID.randomUUID(), guest.customerId, at, orderId, null);
    }

    private static Refunded refunded(CustomerStory guest, String orderId, String amount, Instant at) {
        var id = UUID.randomUUID();
        return new Refunded(id, guest.customerId, at, id.toString(), orderId, new BigDecimal(amount), null);
    }

    private Void take(CustomerStory customer, List<? extends Fact> facts) {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> settling.settle(facts.stream()
                    .map(fact -> new ReportedFact(customer.externalId, fact))
                    .toList()));
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static long transactions(CustomerStory customer, String which) {
        return count(
                "select count(*) from transactions where customer_id = ? and source_kind in ('referral', 'invited') and "
                        + which,
                customer.customerId);
    }

    private static long points(CustomerStory customer, String kind) {
        return count(
                "select coalesce(sum(earned), 0)::bigint from lots where customer_id = ? and source_kind = ?",
                customer.customerId,
                kind);
    }

    private static long available(CustomerStory customer) {
        return count(
                "select coalesce(sum(available), 0)::bigint from balances where customer_id = ?", customer.customerId);
    }

    /// Every order in which so many facts can be told.
    private static List<List<Integer>> orders(int facts) {
        var orders = List.of(List.<Integer>of());
        for (int next = 0; next < facts; next++) {
            var fact = next;
            orders = orders.stream()
                    .flatMap(order -> IntStream.rangeClosed(0, order.size()).mapToObj(at -> {
                        var longer = new ArrayList<>(order);
                        longer.add(at, fact);
                        return List.copyOf(longer);
                    }))
                    .toList();
        }
        return orders;
    }
}
