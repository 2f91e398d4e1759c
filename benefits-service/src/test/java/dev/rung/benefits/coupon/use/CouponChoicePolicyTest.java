package dev.rung.benefits.coupon.use;

import static dev.rung.benefits.coupon.life.SampleCoupons.ALICE;
import static dev.rung.benefits.coupon.life.SampleCoupons.coupon;
import static dev.rung.benefits.coupon.life.SampleCoupons.orderedBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.benefits.coupon.life.Coupon;
import dev.rung.benefits.coupon.life.CouponAct;
import dev.rung.benefits.coupon.life.CouponAct.Lock;
import dev.rung.benefits.coupon.life.CouponAct.Redeem;
import dev.rung.benefits.coupon.life.CouponAct.RollBack;
import dev.rung.benefits.coupon.life.CouponPolicy;
import dev.rung.benefits.coupon.life.CouponRefusal;
import dev.rung.benefits.coupon.life.CouponState;
import dev.rung.benefits.coupon.life.CouponState.Issued;
import dev.rung.benefits.coupon.life.CouponState.Locked;
import dev.rung.benefits.coupon.life.CouponState.Redeemed;
import dev.rung.benefits.coupon.life.CouponState.Withdrawn;
import dev.rung.benefits.coupon.use.CouponChoice.Chosen;
import dev.rung.benefits.coupon.use.CouponChoice.Impossible;
import dev.rung.benefits.coupon.use.CouponChoice.MoreWanted;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CouponChoicePolicyTest {

    private static final Instant NOW = Instant.parse("2026-03-15T04:00:00Z");
    private static final CouponAct LOCK = new Lock("o1", Duration.ofMinutes(30));
    private static final CouponState OF_ANOTHER_ORDER = new Locked("o2", NOW.plusSeconds(60));

    @Test
    void aCodeThatNobodyHasIsTheirsWhoBringIt() {
        assertThat(choose(LOCK)).isEqualTo(new MoreWanted(null));
        assertThat(choose(new Redeem("o1"))).isEqualTo(new MoreWanted(null));
        assertThat(choose(new RollBack("o1"))).isEqualTo(new Impossible(CouponRefusal.NOT_OF_ORDER));
    }

    @Test
    void anotherCustomersCodeIsOfNoUse() {
        assertThat(choose(LOCK, coupon(new Issued(), false, new UUID(7, 7), 1)))
                .isEqualTo(new Impossible(CouponRefusal.OF_ANOTHER_CUSTOMER));
    }

    @Test
    void anotherCustomerEndsNoLockByNamingItsOrder() {
        var bob = new UUID(7, 7);
        var held = coupon(new Locked("o1", NOW.plusSeconds(60)), false, bob, 1);
        var sinceUndone = orderedBy(ALICE, new Locked("o1", NOW.plusSeconds(60)), false, bob, 1);

        assertThat(choose(new Redeem("o1"), held)).isEqualTo(new Impossible(CouponRefusal.OF_ANOTHER_CUSTOMER));
        assertThat(choose(new RollBack("o1"), held)).isEqualTo(new Impossible(CouponRefusal.OF_ANOTHER_CUSTOMER));
        assertThat(choose(new Redeem("o1"), sinceUndone)).isEqualTo(new Chosen(sinceUndone));
        assertThat(choose(new RollBack("o1"), sinceUndone)).isEqualTo(new Chosen(sinceUndone));
        assertThat(choose(LOCK, sinceUndone)).isEqualTo(new Impossible(CouponRefusal.OF_ANOTHER_CUSTOMER));
    }

    @Test
    void theCouponThatTheOrderHasComesFirst() {
        var free = coupon(new Issued(), true, ALICE, 1);
        var held = coupon(new Locked("o1", NOW.plusSeconds(60)), true, ALICE, 2);

        assertThat(choose(new Redeem("o1"), free, held)).isEqualTo(new Chosen(held));
        assertThat(choose(LOCK, free, held)).isEqualTo(new Chosen(held));
        assertThat(choose(new RollBack("o1"), free, held)).isEqualTo(new Chosen(held));
        assertThat(choose(new Lock("o3", Duration.ZERO), free, held)).isEqualTo(new Chosen(free));
    }

    @Test
    void anOrderThatHasUsedTheCodeLocksNoOther() {
        var used = coupon(new Redeemed("o1", NOW), true, ALICE, 1);
        var free = coupon(new Issued(), true, ALICE, 2);

        assertThat(choose(LOCK, used, free)).isEqualTo(new Impossible(CouponRefusal.USED));
    }

    @Test
    void ofASharedCodeACustomerMayGetOneMore() {
        var used = coupon(new Redeemed("o2", NOW), true, ALICE, 1);
        var taken = coupon(OF_ANOTHER_ORDER, true, ALICE, 2);

        assertThat(choose(LOCK, used, taken)).isEqualTo(new MoreWanted(CouponRefusal.USED));
        assertThat(choose(new RollBack("o1"), used, taken)).isEqualTo(new Impossible(CouponRefusal.NOT_OF_ORDER));
    }

    @Test
    void whatStaffTookBackIsNotHadAgainByItsCode() {
        var used = coupon(new Redeemed("o2", NOW), true, ALICE, 1);
        var takenBack = coupon(new Withdrawn(NOW), true, ALICE, 2);
        var givenSince = coupon(new Issued(), true, ALICE, 3);

        assertThat(choose(LOCK, takenBack)).isEqualTo(new Impossible(CouponRefusal.WITHDRAWN));
        assertThat(choose(LOCK, used, takenBack)).isEqualTo(new Impossible(CouponRefusal.WITHDRAWN));
        assertThat(choose(LOCK, takenBack, givenSince)).isEqualTo(new Chosen(givenSince));
    }

    /// An order that has redeemed one by this code cannot lock a second one by it.
    @Test
    void oneOrderUsesACodeOnce() {
        var used = coupon(new Redeemed("o1", NOW), true, ALICE, 1);

        assertThat(choose(LOCK, used)).isEqualTo(new Impossible(CouponRefusal.USED));
    }

    @Test
    void aCodeForOneCouponIsNeverIssuedTwice() {
        assertThat(choose(LOCK, coupon(OF_ANOTHER_ORDER, false, ALICE, 1)))
                .isEqualTo(new Impossible(CouponRefusal.LOCKED));
        assertThat(choose(LOCK, coupon(new Redeemed("o2", NOW), false, ALICE, 1)))
                .isEqualTo(new Impossible(CouponRefusal.USED));
    }

    private static CouponChoice choose(CouponAct act, Coupon... found) {
        var order = switch (act) {
            case Lock lock -> lock.order();
            case Redeem redeem -> redeem.order();
            case RollBack rollBack -> rollBack.order();
            case CouponAct.Expire _, CouponAct.Withdraw _, CouponAct.Restore _ -> "";
        };
        return CouponChoicePolicy.choose(List.of(found), ALICE, order, act, new CouponPolicy(ZoneOffset.UTC), NOW);
    }
}
