package dev.rung.benefits.redemption;

import static dev.rung.benefits.Database.count;
import static dev.rung.benefits.catalogue.Catalogue.as;
import static dev.rung.benefits.coupon.CouponShop.cny;
import static dev.rung.benefits.coupon.CouponShop.content;
import static dev.rung.benefits.coupon.CouponShop.couponsOf;
import static dev.rung.benefits.coupon.CouponShop.open;
import static dev.rung.benefits.coupon.CouponShop.step;
import static dev.rung.benefits.coupon.CouponShop.upload;
import static dev.rung.benefits.coupon.CouponShop.use;
import static dev.rung.benefits.coupon.CouponShop.with;
import static dev.rung.benefits.redemption.Member.pieces;
import static dev.rung.benefits.redemption.Member.theBooksHold;
import static dev.rung.benefits.reward.RewardShop.draft;
import static dev.rung.benefits.reward.RewardShop.mug;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.rung.benefits.Database;
import dev.rung.benefits.ledger.Ledger;
import dev.rung.benefits.redemption.booking.OverdueTimer;
import dev.rung.contracts.benefits.CouponEvent.CouponIssued;
import dev.rung.testing.Servers;
import dev.rung.testing.SettableClock;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A reward of kind `coupon` gives a coupon of its batch.
@QuarkusTest
@WithTestResource(Servers.class)
class CouponOfRewardTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Inject
    Ledger ledger;

    @Inject
    OverdueTimer timer;

    @Inject
    SettableClock clock;

    @Inject
    MeterRegistry metrics;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @AfterEach
    void timeGoesOn() {
        clock.reset();
    }

    @Test
    void aCouponIsSetAsideAndTheCustomersOnceItIsConfirmed() {
        var alice = new Member(ledger).withPoints(100);
        var batch = imported(1);
        var reward = reward(batch);

        var id = alice.reserved(reward);
        assertThat(couponsOf(alice.shopper)).isEmpty();
        assertThat(free(batch)).isZero();

        alice.confirm(id).statusCode(200);
        alice.confirm(id).statusCode(200);

        assertThat(couponsOf(alice.shopper))
                .singleElement()
                .satisfies(coupon -> assertThat(coupon)
                        .containsEntry("batchId", batch)
                        .containsEntry("state", "issued")
                        .containsEntry("code", "CUP" + mark + "0"));
        assertThat(alice.announced().stream()
                        .filter(CouponIssued.class::isInstance)
                        .map(CouponIssued.class::cast))
                .singleElement()
                .satisfies(issued -> assertThat(issued.cause()).isEqualTo("redemption"));
        assertThat(issued(batch)).isOne();
    }

    @Test
    void withoutACodeNothingIsTaken() {
        var alice = new Member(ledger).withPoints(100);
        var reward = reward(imported(0));

        alice.reserve(reward)
                .statusCode(409)
                .body("type", equalTo("urn:problem:coupon-refused"))
                .body("reason", equalTo("no-codes"));

        alice.has(100, 0, 0);
        assertThat(pieces(reward)).containsExactly(500L, 0L, 0L);
    }

    @Test
    void whatIsCancelledOrTimesOutFreesItsCode() {
        var alice = new Member(ledger).withPoints(100);
        var bob = new Member(ledger).withPoints(100);
        var batch = imported(1);
        var reward = reward(batch);

        var cancelled = alice.reserved(reward);
        bob.reserve(reward).statusCode(409).body("reason", equalTo("no-codes"));
        alice.cancel(cancelled).statusCode(204);
        alice.cancel(cancelled).statusCode(204);
        assertThat(free(batch)).isOne();
        assertThat(issued(batch)).isZero();

        alice.reserved(reward);
        clock.advance(Duration.ofMinutes(15));
        timer.run();
        timer.run();
        assertThat(free(batch)).isOne();
        assertThat(issued(batch)).isZero();

        bob.confirm(bob.reserved(reward)).statusCode(200);
        assertThat(couponsOf(alice.shopper)).isEmpty();
        assertThat(couponsOf(bob.shopper)).hasSize(1);
    }

    @Test
    void aRefundTakesACouponBackThatNobodyUsed() {
        var alice = new Member(ledger).withPoints(100);
        var reward = reward(open(content("generated")));
        var unused = alice.reserved(reward);
        alice.confirm(unused).statusCode(200);

        alice.refund(unused, "damaged").statusCode(200);

        assertThat(couponsOf(alice.shopper)).extracting("state").containsExactly("withdrawn");
    }

    /// A member who has used what they paid for does not get the points back.
    @Test
    void nothingIsRefundedWhileAnOrderHasTheCoupon() {
        var alice = new Member(ledger).withPoints(100);
        var id = alice.reserved(reward(open(content("generated"))));
        alice.confirm(id).statusCode(200);
        var code = String.valueOf(couponsOf(alice.shopper).getFirst().get("code"));
        use("lock", code, alice.shopper, "o1").then().statusCode(200);
        alice.refund(id, "damaged").statusCode(409).body("reason", equalTo("locked"));
        use("redeem", code, alice.shopper, "o1").then().statusCode(200);
        alice.refund(id, "damaged")
                .statusCode(409)
                .body("type", equalTo("urn:problem:coupon-refused"))
                .body("reason", equalTo("used"));
        alice.has(90, 0, 10);
        assertThat(couponsOf(alice.shopper)).extracting("state").containsExactly("redeemed");

        use("rollback", code, alice.shopper, "o1").then().statusCode(200);
        alice.refund(id, "damaged").statusCode(200);

        alice.has(100, 0, 0);
        assertThat(couponsOf(alice.shopper)).extracting("state").containsExactly("withdrawn");
    }

    /// The guard is asking for it under the lock on the batch.
    @Test
    void aCodeThatIsSetAsideIsNobodysToBring() {
        var alice = new Member(ledger).withPoints(100);
        var bob = new Member(ledger);
        var batch = imported(1);
        var id = alice.reserved(reward(batch));
        var code = "CUP" + mark + "0";

        for (var act : List.of("lock", "redeem")) {
            use(act, code, bob.shopper, "o1").then().statusCode(409).body("reason", equalTo("of-another-customer"));
        }
        alice.confirm(id).statusCode(200);

        assertThat(couponsOf(bob.shopper)).isEmpty();
        assertThat(couponsOf(alice.shopper)).extracting("code").containsExactly(code);
    }

    /// Whatever went wrong before: a code that somebody has is not given to the next.
    @Test
    void aCodeThatSomebodyHasIsNotFreeAgain() throws SQLException {
        var alice = new Member(ledger).withPoints(100);
        var bob = new Member(ledger);
        var batch = imported(1);
        var id = alice.reserved(reward(batch));
        Database.execute("""
                insert into coupons (id, code, shared, batch_id, customer_id, first_day, last_day, issued_at, state)
                select gen_random_uuid(), code, false, batch_id, ?, first_day, last_day, now(), 'issued'
                from coupon_holds where redemption_id = ?""", bob.shopper.id, UUID.fromString(id));

        alice.cancel(id).statusCode(204);

        assertThat(free(batch)).isZero();
    }

    /// Fifteen minutes would last into the day on which the coupon is of no use.
    @Test
    void aReservationEndsWithTheLastDayOfItsCoupon() {
        var alice = new Member(ledger).withPoints(100);
        var today = LocalDate.now(SHANGHAI);
        var days = Map.of("validFrom", today.toString(), "validUntil", today.toString());
        var terms = Map.of("value", cny("10"));
        var reward = reward(open(content("fixed", terms, "generated", days)));
        clock.set(today.atTime(23, 55).atZone(SHANGHAI).toInstant());

        var id = alice.reserved(reward);
        clock.advance(Duration.ofMinutes(6));
        alice.confirm(id).statusCode(409).body("state", equalTo("timed-out"));
        timer.run();

        alice.has(100, 0, 0);
        assertThat(couponsOf(alice.shopper)).isEmpty();
    }

    @Test
    void whoFindsNoCouponIsCounted() {
        var alice = new Member(ledger).withPoints(100);
        var reward = reward(imported(0));
        var before = refusedWithoutCoupon();

        alice.reserve(reward).statusCode(409);

        assertThat(refusedWithoutCoupon()).isEqualTo(before + 1);
    }

    private double refusedWithoutCoupon() {
        return metrics.counter("rung.redemptions.refused", "reason", "no-coupon")
                .count();
    }

    @Test
    void onlyARewardWhoseBatchIsOpenIsOffered() {
        var batch = open(content("generated"));
        step(batch, "closing").then().statusCode(200);
        for (var none : List.of(batch, UUID.randomUUID().toString())) {
            var reward = draft(10, 5L, Map.of("kind", "coupon", "couponBatch", none));
            as("benefits-manager")
                    .post("/api/v1/reward-catalogue/{code}/offering", reward)
                    .then()
                    .statusCode(422)
                    .body("errors.field", equalTo(List.of("couponBatch")));
        }
    }

    /// The guards: a code is taken by one update, the lock on the batch, and the lock on the balance.
    @Test
    void manyWhoWantTheLastCodesHaveThemOnceEach() {
        var members = Stream.generate(() -> Member.known(ledger).withPoints(100))
                .limit(20)
                .toList();
        var batch = imported(7);
        var reward = reward(batch);

        assertThat(RedemptionRaceTest.reservedBy(members, reward, 200))
                .containsOnly(Map.entry(201, 7L), Map.entry(409, 193L));
        assertThat(free(batch)).isZero();
        assertThat(issued(batch)).isEqualTo(7);
        assertThat(count("select count(distinct code) from coupon_holds where batch_id = ?", UUID.fromString(batch)))
                .isEqualTo(7);
        theBooksHold();
    }

    @Test
    void theLimitOfTheBatchCountsWhatIsSetAside() {
        var alice = new Member(ledger).withPoints(1_000);
        var batch = open(with(content("generated"), "perCustomer", 3));
        var reward = reward(batch);

        assertThat(RedemptionRaceTest.reservedBy(List.of(alice), reward, 60))
                .containsOnly(Map.entry(201, 3L), Map.entry(409, 57L));
        alice.has(970, 30, 0);
    }

    private static String reward(String batch) {
        return mug(10, 500L, Map.of("kind", "coupon", "couponBatch", batch));
    }

    /// @return a batch with so many codes
    private String imported(int codes) {
        var batch = open(content("imported"));
        if (codes > 0) {
            upload(
                            batch,
                            IntStream.range(0, codes)
                                    .mapToObj(i -> "CUP" + mark + i)
                                    .collect(joining("\n")))
                    .then()
                    .statusCode(200);
        }
        return batch;
    }

    private static long free(String batch) {
        return count("select count(*) from coupon_codes where free and batch_id = ?", UUID.fromString(batch));
    }

    private static long issued(String batch) {
        return count("select issued from coupon_batches where id = ?", UUID.fromString(batch));
    }
}
