package dev.rung.benefits.coupon.life;

import static dev.rung.benefits.coupon.life.SampleCoupons.in;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.rung.benefits.coupon.life.CouponAct.Expire;
import dev.rung.benefits.coupon.life.CouponAct.Lock;
import dev.rung.benefits.coupon.life.CouponAct.Redeem;
import dev.rung.benefits.coupon.life.CouponAct.Restore;
import dev.rung.benefits.coupon.life.CouponAct.RollBack;
import dev.rung.benefits.coupon.life.CouponAct.Withdraw;
import dev.rung.benefits.coupon.life.CouponOutcome.Moved;
import dev.rung.benefits.coupon.life.CouponOutcome.Refused;
import dev.rung.benefits.coupon.life.CouponOutcome.Unchanged;
import dev.rung.benefits.coupon.life.CouponState.Expired;
import dev.rung.benefits.coupon.life.CouponState.Issued;
import dev.rung.benefits.coupon.life.CouponState.Locked;
import dev.rung.benefits.coupon.life.CouponState.Redeemed;
import dev.rung.benefits.coupon.life.CouponState.Withdrawn;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CouponPolicyTest {

    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);
    private static final Instant NOON = Instant.parse("2026-03-15T04:00:00Z");
    private static final Instant APRIL = Instant.parse("2026-04-02T04:00:00Z");

    private final CouponPolicy policy = new CouponPolicy(ZoneId.of("Asia/Shanghai"));

    @Test
    void anIssuedCouponIsLockedForOneOrder() {
        assertThat(lock(new Issued(), "o1", NOON)).isEqualTo(new Moved(new Locked("o1", NOON.plus(HALF_AN_HOUR))));
    }

    @Test
    void noOtherOrderCanLockOrRedeemALockedCoupon() {
        var locked = new Locked("o1", NOON.plusSeconds(1));

        assertThat(lock(locked, "o1", NOON)).isEqualTo(new Moved(new Locked("o1", NOON.plus(HALF_AN_HOUR))));
        var longer = new Locked("o1", NOON.plus(HALF_AN_HOUR));
        assertThat(lock(longer, "o1", NOON)).isEqualTo(new Unchanged(longer));
        assertThat(lock(locked, "o2", NOON)).isEqualTo(new Refused(CouponRefusal.LOCKED));
        assertThat(redeem(locked, "o2", NOON)).isEqualTo(new Refused(CouponRefusal.LOCKED));
        assertThat(redeem(locked, "o1", NOON)).isEqualTo(new Moved(new Redeemed("o1", NOON)));
    }

    @Test
    void aLockEnds() {
        var over = new Locked("o1", NOON);

        assertThat(lock(over, "o2", NOON)).isInstanceOf(Moved.class);
        assertThat(redeem(over, "o1", NOON)).isInstanceOf(Moved.class);
        assertThat(redeem(over, "o1", APRIL)).isEqualTo(new Refused(CouponRefusal.EXPIRED));
        assertThat(policy.seenAt(in(over), NOON)).isEqualTo(new Issued());
    }

    @Test
    void aCouponIsRedeemedOnce() {
        var redeemed = new Redeemed("o1", NOON);

        assertThat(redeem(redeemed, "o1", NOON)).isEqualTo(new Unchanged(redeemed));
        assertThat(redeem(redeemed, "o2", NOON)).isEqualTo(new Refused(CouponRefusal.USED));
        assertThat(lock(redeemed, "o1", NOON)).isEqualTo(new Refused(CouponRefusal.USED));
    }

    /// Its tier was left meanwhile. The order keeps it; nobody has it after the order.
    @Test
    void aBenefitThatEndsTakesItsCouponOnceTheOrderGivesItBack() {
        for (var held : new CouponState[] {new Locked("o1", NOON.plusSeconds(1)), new Redeemed("o1", NOON)}) {
            var ending = after(policy.decide(in(held), new Withdraw(), NOON));

            assertThat(ending.isOf("o1")).isTrue();
            assertThat(policy.decide(in(ending), new Withdraw(), NOON)).isEqualTo(new Unchanged(ending));
            assertThat(redeem(ending, "o1", NOON)).isNotInstanceOf(Refused.class);
            assertThat(rollBack(ending, "o1", NOON)).isEqualTo(new Moved(new Withdrawn(NOON)));
            assertThat(after(policy.decide(in(ending), new Restore(), NOON))).isEqualTo(held);
        }
        var paid = after(redeem(new Locked("o1", NOON.plusSeconds(1), true), "o1", NOON));
        assertThat(rollBack(paid, "o1", NOON)).isEqualTo(new Moved(new Withdrawn(NOON)));
    }

    @Test
    void aLockThatEndsAfterItsBenefitLeavesNothing() {
        var over = new Locked("o1", NOON, true);

        assertThat(policy.seenAt(in(over), NOON)).isEqualTo(new Withdrawn(NOON));
        assertThat(lock(over, "o2", NOON)).isEqualTo(new Refused(CouponRefusal.WITHDRAWN));
        assertThat(redeem(over, "o1", NOON)).isEqualTo(new Refused(CouponRefusal.WITHDRAWN));
    }

    /// The payment failed: the coupon is not lost.
    @Test
    void aCouponRolledBackIsUsableAgainTillItsLastDaysEnd() {
        for (var state : new CouponState[] {new Locked("o1", NOON), new Redeemed("o1", NOON)}) {
            assertThat(rollBack(state, "o1", NOON)).isEqualTo(new Moved(new Issued()));
            assertThat(rollBack(state, "o1", APRIL)).isEqualTo(new Moved(new Expired(APRIL)));
            assertThat(rollBack(state, "o2", NOON)).isEqualTo(new Refused(CouponRefusal.NOT_OF_ORDER));
        }
        for (var state : new CouponState[] {new Issued(), new Expired(NOON), new Withdrawn(NOON)}) {
            assertThat(rollBack(state, "o1", NOON)).isEqualTo(new Refused(CouponRefusal.NOT_OF_ORDER));
        }
    }

    /// The first and the last moment, in zones east and west, on days of 23 and 25 hours.
    @ParameterizedTest
    @CsvSource({
        "Asia/Shanghai,    2026-02-28T16:00:00Z, 2026-03-31T16:00:00Z",
        "Europe/Berlin,    2026-02-28T23:00:00Z, 2026-03-31T22:00:00Z",
        "America/New_York, 2026-03-01T05:00:00Z, 2026-04-01T04:00:00Z",
        "Pacific/Apia,     2026-02-28T11:00:00Z, 2026-03-31T11:00:00Z",
        "UTC,              2026-03-01T00:00:00Z, 2026-04-01T00:00:00Z"
    })
    void aCouponLivesFromTheBeginningOfItsFirstDayToTheEndOfItsLast(String zone, Instant from, Instant end) {
        var there = new CouponPolicy(ZoneId.of(zone));
        var act = new Redeem("o1");

        assertThat(there.decide(in(new Issued()), act, from.minusNanos(1000)))
                .isEqualTo(new Refused(CouponRefusal.NOT_YET));
        assertThat(there.decide(in(new Issued()), act, from)).isInstanceOf(Moved.class);
        assertThat(there.decide(in(new Issued()), act, end.minusNanos(1000))).isInstanceOf(Moved.class);
        assertThat(there.decide(in(new Issued()), act, end)).isEqualTo(new Refused(CouponRefusal.EXPIRED));
        assertThat(there.decide(in(new Issued()), new Expire(), end.minusNanos(1000)))
                .isInstanceOf(Unchanged.class);
        assertThat(there.decide(in(new Issued()), new Expire(), end)).isEqualTo(new Moved(new Expired(end)));
    }

    @Test
    void aLockTakenInTimeHoldsPastTheLastDay() {
        var lastMinute = Instant.parse("2026-03-31T15:59:00Z");
        var later = lastMinute.plus(Duration.ofMinutes(20));
        var locked = new Locked("o1", lastMinute.plus(HALF_AN_HOUR));

        assertThat(redeem(locked, "o1", later)).isInstanceOf(Moved.class);
        assertThat(policy.decide(in(locked), new Expire(), later)).isEqualTo(new Unchanged(locked));
        assertThat(policy.decide(in(locked), new Expire(), lastMinute.plus(HALF_AN_HOUR)))
                .isInstanceOf(Moved.class);
        assertThat(redeem(locked, "o1", lastMinute.plus(HALF_AN_HOUR))).isEqualTo(new Refused(CouponRefusal.EXPIRED));
    }

    @Test
    void expiredAndWithdrawnCouponsAreOfNoUse() {
        assertThat(lock(new Expired(NOON), "o1", NOON)).isEqualTo(new Refused(CouponRefusal.EXPIRED));
        assertThat(redeem(new Expired(NOON), "o1", NOON)).isEqualTo(new Refused(CouponRefusal.EXPIRED));
        assertThat(lock(new Withdrawn(NOON), "o1", NOON)).isEqualTo(new Refused(CouponRefusal.WITHDRAWN));
        assertThat(redeem(new Withdrawn(NOON), "o1", NOON)).isEqualTo(new Refused(CouponRefusal.WITHDRAWN));
    }

    /// A benefit that ends takes its coupon along.
    @Test
    void aWithdrawnCouponComesBackWithItsBenefit() {
        var redeemed = new Redeemed("o1", NOON);

        assertThat(policy.decide(in(new Issued()), new Withdraw(), NOON)).isEqualTo(new Moved(new Withdrawn(NOON)));
        assertThat(policy.decide(in(new Withdrawn(NOON)), new Restore(), NOON)).isEqualTo(new Moved(new Issued()));
        assertThat(policy.decide(in(new Withdrawn(NOON)), new Restore(), APRIL))
                .isEqualTo(new Moved(new Expired(APRIL)));
        assertThat(policy.decide(in(redeemed), new Restore(), NOON)).isEqualTo(new Unchanged(redeemed));
    }

    @Test
    void customersSeeThatACouponIsOverBeforeTheTimerDoes() {
        assertThat(policy.seenAt(in(new Issued()), APRIL)).isEqualTo(new Expired(APRIL));
        assertThat(policy.seenAt(in(new Redeemed("o1", NOON)), APRIL)).isEqualTo(new Redeemed("o1", NOON));
    }

    private CouponOutcome lock(CouponState state, String order, Instant now) {
        return policy.decide(in(state), new Lock(order, HALF_AN_HOUR), now);
    }

    private CouponOutcome redeem(CouponState state, String order, Instant now) {
        return policy.decide(in(state), new Redeem(order), now);
    }

    private CouponOutcome rollBack(CouponState state, String order, Instant now) {
        return policy.decide(in(state), new RollBack(order), now);
    }

    private static CouponState after(CouponOutcome outcome) {
        return outcome instanceof Moved(var state) ? state : fail("It stays: " + outcome);
    }
}
