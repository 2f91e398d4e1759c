package dev.rung.benefits.quote;

import static dev.rung.benefits.coupon.CouponShop.as;
import static dev.rung.benefits.coupon.CouponShop.content;
import static dev.rung.benefits.coupon.CouponShop.couponsOf;
import static dev.rung.benefits.coupon.CouponShop.given;
import static dev.rung.benefits.coupon.CouponShop.key;
import static dev.rung.benefits.coupon.CouponShop.open;
import static dev.rung.benefits.coupon.CouponShop.share;
import static dev.rung.benefits.coupon.CouponShop.use;
import static dev.rung.benefits.coupon.CouponShop.with;
import static dev.rung.benefits.quote.Basket.confirm;
import static dev.rung.benefits.quote.Basket.state;
import static dev.rung.benefits.quote.Basket.step;
import static dev.rung.benefits.redemption.Member.theBooksHold;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.rung.benefits.Database;
import dev.rung.benefits.Shopper;
import dev.rung.benefits.ledger.Ledger;
import dev.rung.benefits.quote.confirmation.SettlementTimer;
import dev.rung.benefits.redemption.Member;
import dev.rung.contracts.benefits.CouponEvent.CouponRedeemed;
import dev.rung.contracts.benefits.CouponEvent.CouponRolledBack;
import dev.rung.contracts.benefits.QuoteEvent.QuoteConfirmed;
import dev.rung.contracts.benefits.QuoteEvent.QuoteReleased;
import dev.rung.testing.Servers;
import dev.rung.testing.SettableClock;
import dev.rung.testing.Tokens;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// From a quote to an order with its benefits, and back.
@QuarkusTest
@WithTestResource(Servers.class)
class ConfirmationTest {

    @Inject
    Ledger ledger;

    @Inject
    SettlementTimer timer;

    @Inject
    SettableClock clock;

    @Inject
    MeterRegistry metrics;

    private Member member;
    private Shopper alice;
    private String code;

    @BeforeEach
    void aliceHasPointsAndACoupon() {
        member = new Member(ledger).withPoints(1_000);
        alice = member.shopper;
        code = given(open(content("generated")), alice);
    }

    @AfterEach
    void timeGoesOn() {
        clock.reset();
    }

    @Test
    void anOrderHasTheBenefitsOfItsQuoteAndSpendsThemWhenItIsPaid() {
        var quote = quoted();

        confirm(quote, "o1")
                .statusCode(201)
                .body("state", equalTo("reserved"))
                .body("total.amount", equalTo("190.00"))
                .body("points", equalTo(1_000))
                .body("coupons", hasSize(1));
        has(0, 1_000, 0, "locked");
        step(quote, "payment").statusCode(200).body("state", equalTo("paid"));
        step(quote, "payment").statusCode(200);

        has(0, 0, 1_000, "redeemed");
        assertThat(told(QuoteConfirmed.class)).hasSize(1);
        assertThat(told(CouponRedeemed.class)).hasSize(1);
        theBooksHold();
    }

    @Test
    void whatIsCancelledComesBackPaidOrNot() {
        var unpaid = quoted();
        confirm(unpaid, "o1").statusCode(201);
        step(unpaid, "cancellation").statusCode(200).body("state", equalTo("cancelled"));
        has(1_000, 0, 0, "issued");

        var paid = quoted();
        confirm(paid, "o1").statusCode(201);
        step(paid, "payment").statusCode(200);
        step(paid, "cancellation").statusCode(200);
        step(paid, "cancellation").statusCode(200);
        step(paid, "payment").statusCode(409).body("state", equalTo("cancelled"));

        has(1_000, 0, 0, "issued");
        assertThat(told(QuoteReleased.class)).extracting(QuoteReleased::paid).containsExactly(false, true);
        assertThat(told(CouponRolledBack.class)).hasSize(2);
        theBooksHold();
    }

    @Test
    void whatNobodyPaysTimesOutOnceTheGraceIsOver() {
        var quote = quoted();
        confirm(quote, "o1").statusCode(201);

        clock.advance(Duration.ofMinutes(30));
        timer.run();
        has(0, 1_000, 0, "locked");
        assertThat(state(quote)).isEqualTo("reserved");
        clock.advance(Duration.ofMinutes(10));
        timer.run();
        timer.run();

        assertThat(state(quote)).isEqualTo("timed-out");
        has(1_000, 0, 0, "issued");
        assertThat(told(QuoteReleased.class)).extracting(QuoteReleased::reason).containsExactly("timed-out");
        step(quote, "payment").statusCode(409).body("state", equalTo("timed-out"));
        theBooksHold();
    }

    /// As long as an order is shown as reserved it can be paid, in whichever way that is told.
    @Test
    void theGraceIsForBothWaysOfPaying() {
        var quote = quoted();
        confirm(quote, "o1").statusCode(201);

        clock.advance(Duration.ofMinutes(35));
        assertThat(state(quote)).isEqualTo("reserved");
        step(quote, "payment").statusCode(200).body("state", equalTo("paid"));

        has(0, 0, 1_000, "redeemed");
    }

    /// It waits in Kafka until the grace is over, and longer.
    @Test
    void aPaymentThatWaitsInKafkaIsHeardBeforeAnythingIsTakenBack() throws Exception {
        var quote = quoted();
        confirm(quote, "o1").statusCode(201);
        try (var operator = Database.connect()) {
            operator.setAutoCommit(false);
            operator.createStatement().execute("lock table facts in exclusive mode");
            alice.pays("o1", "190.00", Instant.now());
            clock.advance(Duration.ofMinutes(41));

            // longer than it takes to look how far Kafka is read
            await().during(Duration.ofSeconds(5)).atMost(Duration.ofSeconds(30)).until(() -> {
                timer.runAtOnce();
                return state(quote).equals("reserved");
            });
            operator.rollback();
        }
        alice.awaitAllProcessed();
        timer.run();

        assertThat(state(quote)).isEqualTo("paid");
        has(0, 0, 1_000, "redeemed");
        theBooksHold();
    }

    /// The timer comes by when the grace is over: what was told before counts.
    @Test
    void aPaymentThatWasToldInTimeCountsHoweverLateTheTimerIs() {
        var quote = quoted();
        confirm(quote, "o1").statusCode(201);
        alice.pays("o1", "190.00", Instant.now()).awaitAllProcessed();

        clock.advance(Duration.ofMinutes(41));
        timer.run();

        assertThat(state(quote)).isEqualTo("paid");
        has(0, 0, 1_000, "redeemed");
        theBooksHold();
    }

    @Test
    void aLatePaymentIsCountedOnce() {
        var quote = quoted();
        confirm(quote, "o1").statusCode(201);
        clock.advance(Duration.ofMinutes(41));
        timer.run();
        var before = paidLate();

        alice.pays("o1", "190.00", Instant.now()).awaitAllProcessed();
        timer.run();
        alice.pays("o1", "20.00", Instant.now()).awaitAllProcessed();
        timer.run();

        assertThat(state(quote)).isEqualTo("timed-out");
        assertThat(paidLate()).isEqualTo(before + 1);
        has(1_000, 0, 0, "issued");
    }

    /// It is cancelled for good, so that a price of it would be taken back at once.
    @Test
    void anOrderThatWasCancelledAcceptsNoQuote() {
        alice.cancels("o1", Instant.now()).awaitAllProcessed();

        confirm(quoted(), "o1").statusCode(409).body("type", equalTo("urn:problem:order-cancelled"));

        has(1_000, 0, 0, "issued");
    }

    @Test
    void aPaymentOfAnEarlierPriceDoesNotPayTheNextOne() {
        alice.pays("o0", "190.00", Instant.now().minus(Duration.ofMinutes(6))).awaitAllProcessed();
        var unpaid = quoted();
        confirm(unpaid, "o0").statusCode(201);
        timer.run();
        assertThat(state(unpaid)).isEqualTo("reserved");
        step(unpaid, "cancellation").statusCode(200);

        var first = quoted();
        confirm(first, "o1").statusCode(201);
        alice.pays("o1", "190.00", Instant.now()).awaitAllProcessed();
        timer.run();
        assertThat(state(first)).isEqualTo("paid");
        step(first, "cancellation").statusCode(200);
        var second = quoted();
        confirm(second, "o1").statusCode(201);
        timer.run();

        assertThat(state(second)).isEqualTo("reserved");
        has(0, 1_000, 0, "locked");
        theBooksHold();
    }

    /// The order had locked it before, for thirty minutes. What is set aside for it is so for longer.
    @Test
    void aCouponThatTheOrderHadBeforeIsItsAsLongAsTheRest() {
        var quote = quoted();
        use("lock", code, alice, "o1").then().statusCode(200);
        clock.advance(Duration.ofMinutes(14));
        confirm(quote, "o1").statusCode(201);

        clock.advance(Duration.ofMinutes(17));
        use("lock", code, alice, "o2").then().statusCode(409);
        step(quote, "payment").statusCode(200);

        has(0, 0, 1_000, "redeemed");
    }

    @Test
    void allThatWasUsedElsewhereIsNamedAtOnce() {
        var quote = quoted();
        use("redeem", code, alice, "elsewhere").then().statusCode(200);
        confirm(new Basket(alice).with("points", 300).quote().getString("id"), "o0")
                .statusCode(201);

        confirm(quote, "o1")
                .statusCode(409)
                .body("errors.field", contains("coupons." + code, "points"))
                .body("errors.reason", contains("This coupon was used", "takes 300 more points"));
    }

    /// The shop of the cart is the spending's, and the order stands in the statement.
    @Test
    void whereAndForWhatPointsWereSpentIsKept() {
        var quote = new Basket(alice)
                .with("points", 100)
                .with("shop", "shop-7")
                .quote()
                .getString("id");
        confirm(quote, "o-shop").statusCode(201);
        step(quote, "payment").statusCode(200);

        assertThat(Database.count(
                        "select count(*) from transactions where customer_id = ? and shop = 'shop-7' and source_kind = 'quote'",
                        alice.id))
                .isEqualTo(2);
        assertThat(as("benefits-manager")
                        .get("/api/v1/customers/{id}/points/entries", alice.externalId)
                        .jsonPath()
                        .getList("items.orderId"))
                .contains("o-shop");
    }

    @Test
    void aQuoteIsAcceptedOnceAndInTime() {
        var quote = quoted();
        var key = key();
        confirm(quote, "o1", key).statusCode(201);
        confirm(quote, "o1", key).statusCode(200).body("state", equalTo("reserved"));
        confirm(quote, "o1").statusCode(200);
        confirm(quote, "o2").statusCode(409).body("type", equalTo("urn:problem:quote-confirmed"));
        confirm(quote, "o2", key).statusCode(422);

        var next = new Basket(alice).quote().getString("id");
        confirm(next, "o2", key).statusCode(422);
        confirm(next, "o1").statusCode(409).body("type", equalTo("urn:problem:order-has-quote"));
        clock.advance(Duration.ofMinutes(15));
        confirm(next, "o2").statusCode(409).body("type", equalTo("urn:problem:quote-expired"));
        confirm(quote, "o1", key).statusCode(200);
        confirm(UUID.randomUUID().toString(), "o3").statusCode(404);
    }

    /// A customer or an agent wrote these prices.
    @Test
    void aQuoteThatTheStoreDidNotAskForIsNotAccepted() {
        var own = RestAssured.given()
                .auth()
                .oauth2(Tokens.customer(alice.externalId))
                .contentType("application/json")
                .body(new Basket(alice).cart())
                .post("/api/v1/me/quotes")
                .jsonPath()
                .getString("id");

        confirm(own, "o1").statusCode(409).body("type", equalTo("urn:problem:quote-of-customer"));
        for (var role : List.of("agent", "benefits-manager", "admin")) {
            var staffs = as(role).body(Map.of("externalId", alice.externalId, "cart", new Basket(alice).cart()))
                    .post("/api/v1/quotes")
                    .jsonPath()
                    .getString("id");
            confirm(staffs, "o1").statusCode(409).body("type", equalTo("urn:problem:quote-of-customer"));
        }
        for (var role : List.of("agent", "benefits-manager", "analyst")) {
            as(role).post("/api/v1/quotes/{id}/confirmation", own).then().statusCode(403);
        }
    }

    @Test
    void aCouponUsedElsewhereIsNamedAndNothingIsTaken() {
        var quote = quoted();
        use("redeem", code, alice, "elsewhere").then().statusCode(200);

        confirm(quote, "o1")
                .statusCode(409)
                .body("type", equalTo("urn:problem:quote-overtaken"))
                .body("errors.field", contains("coupons." + code))
                .body("errors.reason", contains("This coupon was used"));

        has(1_000, 0, 0, "redeemed");
        assertThat(Database.count("select count(*) from quoted_orders where customer_id = ?", alice.id))
                .isZero();
    }

    @Test
    void pointsSpentElsewhereAreNamedAndNothingIsTaken() {
        var quote = quoted();
        confirm(new Basket(alice).with("points", 300).quote().getString("id"), "o0")
                .statusCode(201);

        confirm(quote, "o1")
                .statusCode(409)
                .body("errors.field", contains("points"))
                .body("errors.reason", contains("takes 300 more points"));

        has(700, 300, 0, "issued");
    }

    /// The code becomes the customer's with the order, and stays theirs.
    @Test
    void aCodeThatNobodyHasIsIssuedByConfirming() {
        var shared = "tea" + UUID.randomUUID().toString().substring(0, 8);
        var batch = open(with(content("shared"), "total", 1));
        share(batch, shared).then().statusCode(200);
        var quote = new Basket(alice)
                .with("coupons", List.of(shared.toUpperCase(Locale.ROOT)))
                .quote()
                .getString("id");
        var bob = new Member(ledger).shopper;
        var late = new Basket(bob).with("coupons", List.of(shared)).quote().getString("id");

        confirm(quote, "o1").statusCode(201);
        confirm(late, "o2")
                .statusCode(409)
                .body("errors.reason", contains("All coupons of this batch have been issued"));

        assertThat(couponsOf(alice)).extracting(one -> one.get("state")).containsExactlyInAnyOrder("locked", "issued");
        assertThat(couponsOf(bob)).isEmpty();
    }

    @Test
    void factsOfTheOrderSettleItByThemselvesHoweverOftenTheyAreTold() {
        var quote = quoted();
        confirm(quote, "o1").statusCode(201);

        alice.pays("o1", "190.00", Instant.now()).isSentAgain().awaitAllProcessed();
        timer.run();
        alice.isSentAgain().awaitAllProcessed();
        timer.run();

        assertThat(state(quote)).isEqualTo("paid");
        assertThat(told(CouponRedeemed.class)).hasSize(1);
        theBooksHold();
    }

    @Test
    void aCancellationGivesEverythingBackInAnyOrderOfArrival() {
        var first = quoted();
        confirm(first, "o1").statusCode(201);
        alice.pays("o1", "190.00", Instant.now()).awaitAllProcessed();
        timer.run();
        alice.cancels("o1", Instant.now()).awaitAllProcessed();
        timer.run();
        assertThat(state(first)).isEqualTo("cancelled");
        has(1_000, 0, 0, "issued");

        var other = quoted();
        confirm(other, "o2").statusCode(201);
        alice.cancels("o2", Instant.now()).pays("o2", "190.00", Instant.now()).awaitAllProcessed();
        timer.run();
        alice.isSentAgain().awaitAllProcessed();
        timer.run();

        assertThat(state(other)).isEqualTo("cancelled");
        has(1_000, 0, 0, "issued");
        theBooksHold();
    }

    /// The event overtakes the confirmation.
    @Test
    void aPaymentThatIsToldBeforeTheQuoteIsAcceptedCounts() {
        var quote = quoted();
        alice.pays("o1", "190.00", Instant.now()).awaitAllProcessed();

        confirm(quote, "o1").statusCode(201);
        timer.run();

        assertThat(state(quote)).isEqualTo("paid");
    }

    @Test
    void aPaymentCountsThoughTheStoresClockLagsALittle() {
        var quote = quoted();
        confirm(quote, "o1").statusCode(201);

        alice.pays("o1", "190.00", Instant.now().minus(Duration.ofMinutes(4))).awaitAllProcessed();
        timer.run();

        assertThat(state(quote)).isEqualTo("paid");
    }

    /// It was paid in time, and told when the time was over.
    @Test
    void aPaymentInTimeThatIsToldLateCounts() {
        var quote = quoted();
        confirm(quote, "o1").statusCode(201);
        var paidAt = Instant.now();

        clock.advance(Duration.ofMinutes(35));
        alice.pays("o1", "190.00", paidAt).awaitAllProcessed();
        timer.run();

        assertThat(state(quote)).isEqualTo("paid");
    }

    /// The guard is the lock on the customer's balance, behind it the key of the quote.
    @Test
    void ofFiftyOrdersOneAcceptsAQuote() {
        var quote = quoted();

        assertThat(inParallel(50, quote, i -> "o" + i))
                .containsOnly(201, 409)
                .filteredOn(status -> status == 201)
                .hasSize(1);
        has(0, 1_000, 0, "locked");
        theBooksHold();
    }

    /// Coupons and points have guards of their own, and this one has neither.
    @Test
    void ofFiftyOrdersOneAcceptsAQuoteOfPricesAlone() {
        var quote = new Basket(alice).quote().getString("id");

        assertThat(inParallel(50, quote, i -> "o" + i))
                .containsOnly(201, 409)
                .filteredOn(status -> status == 201)
                .hasSize(1);
        has(1_000, 0, 0, "issued");
        theBooksHold();
    }

    @Test
    void theSameOrderThatAcceptsAQuoteFiftyTimesAtOnceAcceptsItOnce() {
        var quote = quoted();

        assertThat(inParallel(50, quote, _ -> "o1"))
                .containsOnly(201, 200)
                .filteredOn(status -> status == 201)
                .hasSize(1);
        has(0, 1_000, 0, "locked");
    }

    /// Each would have the same points and the same coupon.
    @Test
    void ofManyQuotesOfOneWalletOneIsAccepted() {
        var quotes = IntStream.range(0, 10).mapToObj(_ -> quoted()).toList();

        assertThat(inParallel(10, quotes::get, i -> "o" + i))
                .containsOnly(201, 409)
                .filteredOn(status -> status == 201)
                .hasSize(1);
        has(0, 1_000, 0, "locked");
        theBooksHold();
    }

    private double paidLate() {
        return metrics.counter("rung.quoted.orders.paid.late").count();
    }

    /// @return the id of a quote of the coupon and all points
    private String quoted() {
        return new Basket(alice)
                .with("coupons", List.of(code))
                .with("points", 1_000)
                .quote()
                .getString("id");
    }

    private void has(long available, long reserved, long redeemed, String coupon) {
        member.has(available, reserved, redeemed);
        assertThat(couponsOf(alice)).extracting(one -> one.get("state")).containsExactly(coupon);
    }

    private <T> List<T> told(Class<T> type) {
        await().until(() -> Database.count("select count(*) from outbox where key = ?", alice.id.toString()) == 0);
        return alice.announced().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static List<Integer> inParallel(int times, String quote, IntFunction<String> order) {
        return inParallel(times, _ -> quote, order);
    }

    private static List<Integer> inParallel(int times, IntFunction<String> quote, IntFunction<String> order) {
        try (var client = HttpClient.newHttpClient()) {
            var sent = IntStream.range(0, times)
                    .mapToObj(i -> HttpRequest.newBuilder(URI.create("%s:%d/api/v1/quotes/%s/confirmation"
                                    .formatted(RestAssured.baseURI, RestAssured.port, quote.apply(i))))
                            .header("Authorization", "Bearer " + Tokens.of("storefront"))
                            .header("Accept-Language", "en")
                            .header("Content-Type", "application/json")
                            .header("Idempotency-Key", key())
                            .POST(BodyPublishers.ofString("{\"orderId\": \"%s\"}".formatted(order.apply(i))))
                            .build())
                    .map(request -> client.sendAsync(request, BodyHandlers.ofString()))
                    .toList();
            return sent.stream()
                    .map(answer -> answer.orTimeout(60, TimeUnit.SECONDS).join())
                    .map(HttpResponse::statusCode)
                    .toList();
        }
    }
}
