package dev.rung.benefits.quote;

import static dev.rung.benefits.quote.Basket.confirm;
import static dev.rung.benefits.quote.Basket.state;
import static dev.rung.benefits.quote.Basket.step;
import static dev.rung.benefits.redemption.Member.theBooksHold;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.rung.benefits.Shopper;
import dev.rung.benefits.ledger.Ledger;
import dev.rung.benefits.quote.confirmation.SettlementTimer;
import dev.rung.benefits.redemption.Member;
import dev.rung.contracts.benefits.PointsEvent.Restored;
import dev.rung.testing.Servers;
import dev.rung.testing.SettableClock;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// 1,000 points pay 10.00 of an order, and 200.00 are paid beside: by refunds points come back as money does.
@QuarkusTest
@WithTestResource(Servers.class)
class RefundedOrderTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Inject
    Ledger ledger;

    @Inject
    SettlementTimer timer;

    @Inject
    SettableClock clock;

    private Member member;
    private Shopper alice;
    private String quote = "";

    /// Quotes of the two orders that were paid last.
    private List<String> two = List.of();

    @BeforeEach
    void aliceHasPoints() {
        member = new Member(ledger).withPoints(1_000);
        alice = member.shopper;
    }

    @AfterEach
    void timeGoesOn() {
        clock.reset();
    }

    @Test
    void partsBringTheirShareAndTogetherAllOfThem() {
        paid("o1");

        refunded("r1", "66.67");
        member.has(333, 0, 667);
        refunded("r2", "66.67");
        member.has(666, 0, 334);
        refunded("r3", "66.66");

        member.has(1_000, 0, 0);
        theBooksHold();
    }

    @Test
    void whatIsToldTwiceOrBeyondThePriceBringsNoMore() {
        paid("o1");

        refunded("r1", "100.00");
        refunded("r1", "100.00");
        alice.isSentAgain().awaitAllProcessed();
        timer.run();
        member.has(500, 0, 500);

        refunded("r2", "500.00");
        refunded("r3", "200.00");
        member.has(1_000, 0, 0);
        theBooksHold();
    }

    /// The order is what is told of it: it ends alike.
    @Test
    void aRefundThatIsToldBeforeThePaymentWaitsForIt() {
        var byEvent = accepted("o1");
        refunded("r1", "50.00");
        assertThat(state(byEvent)).isEqualTo("reserved");
        member.has(0, 1_000, 0);
        alice.pays("o1", "200.00", Instant.now()).awaitAllProcessed();
        timer.run();
        member.has(250, 0, 750);

        step(byEvent, "cancellation").statusCode(200);
        accepted("o2");
        alice.getsBack("r2", "o2", "50.00", Instant.now()).awaitAllProcessed();
        step(quote, "payment").statusCode(200);
        member.has(250, 0, 750);
        timer.run();
        member.has(250, 0, 750);
        theBooksHold();
    }

    /// It is settled after each of them, or after all.
    @Test
    void anOrderEndsAlikeInEachOrderOfArrival() {
        var orders = List.of("012", "021", "102", "120", "201", "210");
        for (var arrival : orders) {
            for (var eager : List.of(true, false)) {
                var order = "o-%s-%s".formatted(arrival, eager);
                accepted(order);
                var at = Instant.now();
                for (var what : arrival.toCharArray()) {
                    tell(what, order, at);
                    if (eager) {
                        alice.awaitAllProcessed();
                        timer.run();
                    }
                }
                alice.awaitAllProcessed();
                timer.run();

                member.has(583, 0, 417);
                step(quote, "cancellation").statusCode(200);
            }
        }
        theBooksHold();
    }

    private void tell(char what, String order, Instant at) {
        switch (what) {
            case '0' -> alice.pays(order, "200.00", at);
            case '1' -> alice.getsBack("1-" + order, order, "100.00", at.plusSeconds(1));
            default ->
                alice.getsBack("2-" + order, order, "16.67", at.plusSeconds(2))
                        .getsBack("2-" + order, order, "16.67", at.plusSeconds(3));
        }
    }

    /// It is the first order's, whose event is the earlier one. Settled after each event, after all, and told again.
    @Test
    void aRefundThatIsToldForTwoOrdersBringsPointsBackOnce() {
        var arrivals = List.of("12", "21", "121", "212");
        for (var arrival : arrivals) {
            for (var eager : List.of(true, false)) {
                var orders = paidTwo("%s-%s".formatted(arrival, eager));
                var refund = "r-%s-%s".formatted(arrival, eager);
                var at = Instant.now();
                for (var which : arrival.toCharArray()) {
                    var place = which - '1';
                    alice.getsBack(refund, orders.get(place), "100.00", at.plusSeconds(place));
                    if (eager) {
                        alice.awaitAllProcessed();
                        timer.run();
                    }
                }
                alice.awaitAllProcessed();
                timer.run();

                member.has(500, 0, 1_500);
                cancelBoth();
            }
        }
        theBooksHold();
    }

    /// Points that came back stay, and count until the second order has a refund of its own.
    @Test
    void pointsThatCameBackByAnotherOrdersRefundAreItsOwnOnceItHasOne() {
        var orders = paidTwo("late");
        var at = Instant.now();
        alice.getsBack("r1", orders.getLast(), "100.00", at.plusSeconds(1)).awaitAllProcessed();
        timer.run();
        alice.getsBack("r1", orders.getFirst(), "100.00", at).awaitAllProcessed();
        timer.run();
        member.has(500, 0, 1_500);

        alice.getsBack("r2", orders.getLast(), "100.00", at).awaitAllProcessed();
        timer.run();

        member.has(1_000, 0, 1_000);
        alice.getsBack("r3", orders.getLast(), "100.00", at).awaitAllProcessed();
        timer.run();
        member.has(1_500, 0, 500);
        theBooksHold();
    }

    /// A cancellation brings all of its order, whose refund is another's.
    @Test
    void aCancellationSettlesTheOrderWhoseRefundCameBackElsewhere() {
        var orders = paidTwo("both");
        var at = Instant.now();
        alice.getsBack("r1", orders.getLast(), "100.00", at.plusSeconds(1)).awaitAllProcessed();
        timer.run();
        alice.getsBack("r1", orders.getFirst(), "100.00", at).awaitAllProcessed();
        timer.run();

        step(quote, "cancellation").statusCode(200);

        member.has(1_500, 0, 500);
        theBooksHold();
    }

    /// Points that came back at the other order count here too, until that one is cancelled as well.
    @Test
    void aCancellationOfTheOrderWhoseRefundCameBackElsewhereBringsTheRest() {
        var orders = paidTwo("owner");
        var at = Instant.now();
        alice.getsBack("r1", orders.getLast(), "100.00", at.plusSeconds(1)).awaitAllProcessed();
        timer.run();
        alice.getsBack("r1", orders.getFirst(), "100.00", at).awaitAllProcessed();
        timer.run();

        step(two.getFirst(), "cancellation").statusCode(200);

        member.has(1_000, 0, 1_000);
        cancelBoth();
        theBooksHold();
    }

    private List<String> paidTwo(String name) {
        if (two.isEmpty()) {
            member.withPoints(
                    "more", 1_000, LocalDate.ofInstant(Instant.now(), SHANGHAI).plusYears(1), Instant.now());
        }
        var orders = List.of("first-" + name, "second-" + name);
        paid(orders.getFirst());
        var first = quote;
        paid(orders.getLast());
        two = List.of(first, quote);
        return orders;
    }

    private void cancelBoth() {
        two.forEach(one -> step(one, "cancellation").statusCode(200));
        member.has(2_000, 0, 0);
    }

    @Test
    void aCancellationBringsTheRestAndNothingComesBackAfterIt() {
        paid("o1");
        refunded("r1", "100.00");

        step(quote, "cancellation").statusCode(200);
        member.has(1_000, 0, 0);
        refunded("r2", "100.00");
        step(quote, "cancellation").statusCode(200);

        member.has(1_000, 0, 0);
        assertThat(member.announced())
                .filteredOn(Restored.class::isInstance)
                .extracting(one -> ((Restored) one).points())
                .containsExactly(500L, 500L);
        theBooksHold();
    }

    @Test
    void aCancellationAfterTheWholeRefundFindsNothingMoreToGiveBack() {
        paid("o1");
        refunded("r1", "200.00");

        alice.cancels("o1", Instant.now()).awaitAllProcessed();
        timer.run();

        assertThat(state(quote)).isEqualTo("cancelled");
        member.has(1_000, 0, 0);
        theBooksHold();
    }

    @Test
    void anOrderThatTimedOutHasNothingToGiveBack() {
        accepted("o1");
        refunded("r1", "200.00");

        clock.advance(Duration.ofMinutes(41));
        timer.run();
        refunded("r2", "200.00");

        assertThat(state(quote)).isEqualTo("timed-out");
        member.has(1_000, 0, 0);
        assertThat(entries()).extracting(entry -> entry.get("kind")).doesNotContain("restore");
    }

    /// The order was cancelled after its payment, and accepts another quote. Its money goes back once.
    @Test
    void aRefundOfAnEarlierPriceBringsNothingOfTheNextOne() {
        paid("o1");
        refunded("r1", "200.00");
        step(quote, "cancellation").statusCode(200);

        paid("o1");
        refunded("r1", "200.00");

        assertThat(state(quote)).isEqualTo("paid");
        member.has(0, 0, 1_000);
        theBooksHold();
    }

    /// No more than by a cancellation: the last day stays the one that it was.
    @Test
    void whatComesBackAfterItsLastDayExpiresAtOnce() {
        var today = LocalDate.ofInstant(Instant.now(), SHANGHAI);
        member.withPoints("soon", 500, today.plusDays(5), Instant.now());
        paid("o1", 1_500);
        clock.advance(Duration.ofDays(10));

        refunded("r1", "195.00");

        assertThat(member.points("available", "welcome")).isEqualTo(1_000);
        assertThat(member.points("expired", "soon")).isEqualTo(500);
        assertThat(entries().subList(0, 2))
                .extracting(entry -> entry.get("kind"), entry -> entry.get("points"))
                .containsExactly(tuple("expire", -500), tuple("restore", 1_500));
        theBooksHold();
    }

    /// Those earned by its money go, those that paid for it come back, each by its own lots.
    @Test
    void earnedPointsAreTakenBackBesideThoseThatPaid() {
        paid("o1");
        assertThat(member.points("pending", "o1")).isEqualTo(200);

        refunded("r1", "100.00");

        assertThat(member.points("pending", "o1")).isEqualTo(100);
        member.has(500, 0, 500);
        assertThat(member.points("available", "welcome")).isEqualTo(500);
        theBooksHold();
    }

    /// The points that pay this order came of another one, whose money goes back first.
    @Test
    void pointsOfAnOrderThatWentBackAreTakenWhenTheyComeBack() {
        var earner = new Shopper();
        earner.registers()
                .pays("first", "1000", Instant.now())
                .completes("first", Instant.now())
                .awaitAllProcessed();
        alice = earner;
        paid("o1");
        alice.getsBack("r0", "first", "1000", Instant.now()).awaitAllProcessed();

        refunded("r1", "200.00");

        assertThat(alice.points().getLong("available")).isZero();
        assertThat(alice.points().getLong("pending")).isZero();
        theBooksHold();
    }

    @Test
    void theMemberReadsThatARefundBroughtThemAndOfWhichOrder() {
        paid("o1");
        refunded("r1", "100.00");

        assertThat(entries())
                .filteredOn(entry -> "restore".equals(entry.get("kind")))
                .extracting(entry -> entry.get("points"), entry -> entry.get("cause"), entry -> entry.get("orderId"))
                .containsExactly(tuple(500, "refund", "o1"));
        member.me()
                .get("/api/v1/me/points/sources")
                .then()
                .statusCode(200)
                .body("items.find { it.source.kind == 'quote' }.entries.kind", contains("restore", "redeem", "reserve"))
                .body("items.find { it.source.kind == 'quote' }.available", equalTo(-500));
        assertThat(told()).containsExactly(tuple("quote", quote, 500L));
    }

    @Test
    void aRefundThatIsToldOfThePartIsTheKeptOnesToo() {
        var part = new Member(ledger);
        paid("o1");
        part.shopper.getsBack("r1", "o1", "100.00", Instant.now()).awaitAllProcessed();
        timer.run();
        member.has(0, 0, 1_000);

        part.shopper.isPartOf(alice);
        timer.run();
        member.has(500, 0, 500);
        part.shopper.getsBack("r2", "o1", "100.00", Instant.now()).awaitAllProcessed();
        timer.run();

        member.has(1_000, 0, 0);
        theBooksHold();
    }

    /// The guard is the lock on the balance: the second of two finds what the first has given back.
    @Test
    void refundsBesideCancellationsGiveBackOnce() throws Exception {
        for (var i = 0; i < 5; i++) {
            paid("o" + i);
            var order = quote;
            alice.getsBack("r1-" + i, "o" + i, "100.00", Instant.now()).awaitAllProcessed();
            alice.getsBack("r2-" + i, "o" + i, "50.00", Instant.now());

            inParallel(List.of(
                    () -> step(order, "cancellation").extract().statusCode(),
                    this::settle,
                    this::settle,
                    () -> step(order, "cancellation").extract().statusCode(),
                    this::settle));
            alice.awaitAllProcessed();
            timer.run();

            assertThat(state(order)).isEqualTo("cancelled");
            member.has(1_000, 0, 0);
        }
        theBooksHold();
    }

    private String accepted(String order) {
        return accepted(order, 1_000);
    }

    private String accepted(String order, int points) {
        quote = new Basket(alice).with("points", points).quote().getString("id");
        confirm(quote, order).statusCode(201).body("points", equalTo(points));
        return quote;
    }

    private void paid(String order) {
        paid(order, 1_000);
    }

    private void paid(String order, int points) {
        accepted(order, points);
        var money = points == 1_000 ? "200.00" : "195.00";
        alice.pays(order, money, Instant.now()).awaitAllProcessed();
        timer.run();
    }

    private void refunded(String refund, String money) {
        alice.getsBack(refund, "o1", money, Instant.now()).awaitAllProcessed();
        timer.run();
    }

    private int settle() {
        timer.runAtOnce();
        return 200;
    }

    private List<Map<String, Object>> entries() {
        return alice.entries();
    }

    private List<Tuple> told() {
        await().until(() -> member.announced().stream().anyMatch(Restored.class::isInstance));
        return member.announced().stream()
                .filter(Restored.class::isInstance)
                .map(Restored.class::cast)
                .map(one -> tuple(one.source().kind(), one.source().id(), one.points()))
                .toList();
    }

    private static void inParallel(List<Callable<Integer>> acts) throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(acts.size())) {
            assertThat(threads.invokeAll(acts))
                    .allSatisfy(done ->
                            assertThat(done).succeedsWithin(Duration.ZERO).isEqualTo(200));
        }
    }
}
