package dev.rung.benefits.quote;

import static dev.rung.benefits.catalogue.Catalogue.content;
import static dev.rung.benefits.catalogue.Catalogue.published;
import static dev.rung.benefits.catalogue.Catalogue.write;
import static dev.rung.benefits.coupon.CouponShop.cny;
import static dev.rung.benefits.coupon.CouponShop.given;
import static dev.rung.benefits.coupon.CouponShop.open;
import static dev.rung.benefits.quote.Basket.confirm;
import static dev.rung.benefits.quote.Basket.state;
import static dev.rung.benefits.quote.Basket.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.rung.benefits.Database;
import dev.rung.benefits.Shopper;
import dev.rung.benefits.coupon.CouponShop;
import dev.rung.benefits.entitlement.GrantingProfile;
import dev.rung.benefits.ledger.Ledger;
import dev.rung.benefits.quote.confirmation.SettlementTimer;
import dev.rung.benefits.redemption.Member;
import dev.rung.contracts.customer.Membership;
import dev.rung.contracts.customer.Membership.Restriction;
import dev.rung.testing.Servers;
import dev.rung.testing.SettableClock;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Orders that use the discount of a tier: 10 % once a year.
@QuarkusTest
@TestProfile(GrantingProfile.class)
@WithTestResource(Servers.class)
class OrderDiscountTest {

    private static final String REDUCED = "190.00";
    private static final String FULL = "210.00";

    @Inject
    Ledger ledger;

    @Inject
    SettlementTimer timer;

    @Inject
    SettableClock clock;

    private Shopper alice;
    private Instant gold;

    @BeforeEach
    void aliceHasTenPercentOffOnce() {
        var benefit = "once-" + UUID.randomUUID();
        write(benefit, content("discount", Map.of("percent", 10, "floorPercent", 50), 1, "year", "end"))
                .statusCode(201);
        published(Map.of("gold", List.of(benefit), "diamond", List.of(benefit)));
        alice = new Member(ledger).shopper;
        gold = Instant.now();
        alice.reaches("gold", gold).awaitAllProcessed();
        awaitGranted();
    }

    @AfterEach
    void timeGoesOn() {
        clock.reset();
    }

    /// The guard is the lock on the customer's balance, behind it the one on the entitlements.
    @Test
    void ofOrdersAtOnceOneHasTheDiscountUntilItIsCancelled() {
        var quotes = IntStream.range(0, 4).mapToObj(_ -> quoted(REDUCED)).toList();

        var answers = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> confirm(quotes.get(i), "o" + i).extract().statusCode(), Thread::startVirtualThread))
                .toList();
        var statuses = answers.stream()
                .map(answer -> answer.orTimeout(30, TimeUnit.SECONDS).join())
                .toList();

        assertThat(statuses).containsExactlyInAnyOrder(201, 409, 409, 409);
        assertThat(uses()).isEqualTo(1);
        var winner = statuses.indexOf(201);
        var late = quotes.get((winner + 1) % 4);
        confirm(late, "late")
                .statusCode(409)
                .body("errors.field", contains("discount"))
                .body("errors.reason", contains("was used as often as it can be"));
        quoted(FULL);

        step(quotes.get(winner), "cancellation").statusCode(200);
        step(quotes.get(winner), "cancellation").statusCode(200);

        assertThat(uses()).isZero();
        confirm(late, "late").statusCode(201).body("total.amount", equalTo(REDUCED));
        assertThat(uses()).isEqualTo(1);
        step(late, "payment").statusCode(200);
        assertThat(uses()).isEqualTo(1);
    }

    @Test
    void whoIsFrozenIsQuotedNoDiscountAndUsesNone() {
        var before = quoted(REDUCED);
        alice.stands(frozen(null));

        quoted(FULL);
        confirm(before, "o1")
                .statusCode(409)
                .body("type", equalTo("urn:problem:use-on-hold"))
                .body("memberStatus", equalTo("frozen"));
        assertThat(uses()).isZero();

        alice.stands(frozen(Instant.now()));
        confirm(before, "o1").statusCode(201).body("total.amount", equalTo(REDUCED));
    }

    private static Membership frozen(@Nullable Instant until) {
        return new Membership(List.of(), List.of(new Restriction("frozen", Instant.EPOCH, until, "dispute", "hand")));
    }

    /// With the discount its floor leaves 100.00 of 200.00; the coupon alone leaves 50.00.
    @Test
    void aMemberPaysNoMoreThanAStrangerWithTheSameCoupon() {
        given(
                open(CouponShop.content("fixed", Map.of("value", cny("150")), "generated", Map.of("validDays", 7))),
                alice);

        var quote = new Basket(alice).with("wallet", true).quote();

        assertThat(quote.getString("total.amount")).isEqualTo("60.00");
        assertThat(quote.getString("unusedDiscount.reason")).isEqualTo("coupons-are-better-alone");
        assertThat(quote.getString("unusedDiscount.detail"))
                .isEqualTo("The coupons leave less to pay without the discount of the tier");
        confirm(quote.getString("id"), "o1").statusCode(201);
        assertThat(uses()).isZero();
        assertThat(new Basket(alice).quote().getString("unusedDiscount.reason")).isNull();
    }

    @Test
    void thePriceStaysThoughTheTierWasLeft() {
        var quote = quoted(REDUCED);
        alice.loses("gold", "silver", Instant.now()).awaitAllProcessed();
        awaitGranted();
        quoted(FULL);

        confirm(quote, "o1").statusCode(201).body("total.amount", equalTo(REDUCED));

        assertThat(uses()).isEqualTo(1);
    }

    /// A refund that was told late: gold was never reached. What was kept for the order alone ends with it.
    @Test
    void aDiscountThatWasKeptForAnOrderEndsWhenTheOrderTimesOut() {
        var quote = quoted(REDUCED);
        confirm(quote, "o1").statusCode(201);
        alice.heldAllAlong("silver", gold.minusSeconds(1)).awaitAllProcessed();
        awaitGranted();
        assertThat(entitlements("kept")).isEqualTo(1);

        clock.advance(Duration.ofMinutes(41));
        timer.run();
        awaitGranted();

        assertThat(state(quote)).isEqualTo("timed-out");
        assertThat(uses()).isZero();
        assertThat(entitlements("kept")).isZero();
        assertThat(entitlements("ended")).isEqualTo(1);
    }

    private String quoted(String total) {
        var quote = new Basket(alice).quote();
        assertThat(quote.getString("total.amount")).isEqualTo(total);
        return quote.getString("id");
    }

    private long uses() {
        return Database.count(
                "select count(*) from entitlement_uses where customer_id = ? and taken_back_at is null", alice.id);
    }

    private long entitlements(String state) {
        return Database.count("select count(*) from entitlements where customer_id = ? and state = ?", alice.id, state);
    }

    private void awaitGranted() {
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        Database.count("select count(*) from entitlements_due where customer_id = ?", alice.id) == 0);
    }
}
