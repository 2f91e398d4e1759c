package dev.rung.benefits.coupon.use;

import dev.rung.benefits.coupon.life.Coupon;
import dev.rung.benefits.coupon.life.CouponAct;
import dev.rung.benefits.coupon.life.CouponAct.Expire;
import dev.rung.benefits.coupon.life.CouponAct.Lock;
import dev.rung.benefits.coupon.life.CouponAct.Redeem;
import dev.rung.benefits.coupon.life.CouponAct.Restore;
import dev.rung.benefits.coupon.life.CouponAct.RollBack;
import dev.rung.benefits.coupon.life.CouponAct.Withdraw;
import dev.rung.benefits.coupon.life.CouponOutcome;
import dev.rung.benefits.coupon.life.CouponOutcome.Moved;
import dev.rung.benefits.coupon.life.CouponOutcome.Refused;
import dev.rung.benefits.coupon.life.CouponOutcome.Unchanged;
import dev.rung.benefits.coupon.life.CouponPolicy;
import dev.rung.benefits.coupon.life.CouponRefusal;
import dev.rung.benefits.coupon.life.CouponState.Withdrawn;
import dev.rung.benefits.coupon.use.CouponChoice.Chosen;
import dev.rung.benefits.coupon.use.CouponChoice.Impossible;
import dev.rung.benefits.coupon.use.CouponChoice.MoreWanted;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Decides which coupon of a code is meant: one that the order has already, else the oldest that can be moved.
/// Of a shared code a customer may get another one, once those they have are of no use; a code for one coupon
/// that nobody has yet is the customer's who brings it. Of a code of which staff took a coupon back nobody gets
/// another one by bringing it again. What an order has locked its customer uses or gives back, also where they were
/// one with the coupon's when they did, and are not any more; another customer does neither by naming the order.
final class CouponChoicePolicy {

    private CouponChoicePolicy() {}

    /// @param found of the code, oldest first; of a shared one only the customer's
    static CouponChoice choose(
            List<Coupon> found, UUID customerId, String order, CouponAct act, CouponPolicy policy, Instant now) {
        var ofOrder = found.stream().filter(one -> one.state().isOf(order)).toList();
        var others = found.stream()
                .filter(one -> !one.customerId().equals(customerId))
                .toList();
        if (!others.stream().allMatch(one -> endsLock(act) && isOrderOf(customerId, order, one))) {
            return new Impossible(CouponRefusal.OF_ANOTHER_CUSTOMER);
        }
        var sorted = ofOrder.isEmpty() ? found : ofOrder;
        var possible = sorted.stream()
                .filter(one -> isPossible(policy.decide(one, act, now)))
                .findFirst();
        if (possible.isPresent()) {
            return new Chosen(possible.get());
        }
        if (act instanceof RollBack) {
            return new Impossible(CouponRefusal.NOT_OF_ORDER);
        }
        if (sorted.isEmpty()) {
            return new MoreWanted(null);
        }
        var first = sorted.getFirst();
        var reason = reason(policy.decide(first, act, now));
        if (!first.shared() || first.state().isOf(order)) {
            return new Impossible(reason);
        }
        return found.stream().anyMatch(CouponChoicePolicy::wasTakenBack)
                ? new Impossible(CouponRefusal.WITHDRAWN)
                : new MoreWanted(reason);
    }

    /// Whether an order would begin to use a coupon. What it locked before it still redeems or gives back,
    /// whatever the member status of now.
    ///
    /// @param found of the code or by their ids
    static boolean begins(List<Coupon> found, UUID customerId, String order, CouponPolicy policy, Instant now) {
        return found.stream()
                .filter(one -> one.customerId().equals(customerId))
                .noneMatch(one -> policy.seenAt(one, now).isOf(order));
    }

    private static boolean isOrderOf(UUID customerId, String order, Coupon coupon) {
        return coupon.state().isOf(order) && customerId.equals(coupon.orderedBy());
    }

    private static boolean endsLock(CouponAct act) {
        return switch (act) {
            case Redeem _, RollBack _ -> true;
            case Lock _, Expire _, Withdraw _, Restore _ -> false;
        };
    }

    /// Those of benefits come and go with the benefit.
    private static boolean wasTakenBack(Coupon coupon) {
        return coupon.entitlementId() == null && coupon.state() instanceof Withdrawn;
    }

    private static boolean isPossible(CouponOutcome outcome) {
        return switch (outcome) {
            case Moved _, Unchanged _ -> true;
            case Refused _ -> false;
        };
    }

    private static CouponRefusal reason(CouponOutcome outcome) {
        return switch (outcome) {
            case Refused(var reason) -> reason;
            case Moved _, Unchanged _ -> throw new IllegalArgumentException("It is possible: " + outcome);
        };
    }
}
