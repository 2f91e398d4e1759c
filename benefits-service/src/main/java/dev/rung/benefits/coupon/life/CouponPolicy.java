package dev.rung.benefits.coupon.life;

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
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// Decides where a coupon may be moved. A lock that was taken in time holds past the last day: an order of its
/// last minute can be paid until the lock ends. A benefit that ends takes no coupon from an order; but the
/// order gives it back withdrawn.
public final class CouponPolicy {

    private final ZoneId zone;

    /// @param zone the store's, in which the last day ends
    public CouponPolicy(ZoneId zone) {
        this.zone = zone;
    }

    public CouponOutcome decide(Coupon coupon, CouponAct act, Instant now) {
        return switch (act) {
            case Lock lock -> lock(coupon, lock, now);
            case Redeem redeem -> redeem(coupon, redeem.order(), now);
            case RollBack rollBack -> rollBack(coupon, rollBack.order(), now);
            case Expire _ ->
                isFree(coupon, now) && isOver(coupon, now)
                        ? new Moved(back(coupon, now))
                        : new Unchanged(coupon.state());
            case Withdraw _ -> withdraw(coupon, now);
            case Restore _ -> restore(coupon, now);
        };
    }

    /// As a customer sees it: a lock that has ended, or a day that is over, counts at once, not
    /// when a timer comes by.
    public CouponState seenAt(Coupon coupon, Instant now) {
        return isFree(coupon, now) ? back(coupon, now) : coupon.state();
    }

    private static CouponOutcome withdraw(Coupon coupon, Instant now) {
        if (isFree(coupon, now)) {
            return new Moved(new Withdrawn(now));
        }
        return coupon.state().isEnding()
                ? new Unchanged(coupon.state())
                : switch (coupon.state()) {
                    case Locked(var order, var until, var _) -> new Moved(new Locked(order, until, true));
                    case Redeemed(var order, var at, var _) -> new Moved(new Redeemed(order, at, true));
                    case Issued _, Expired _, Withdrawn _ -> new Unchanged(coupon.state());
                };
    }

    private CouponOutcome restore(Coupon coupon, Instant now) {
        return switch (coupon.state()) {
            case Withdrawn _ -> new Moved(isOver(coupon, now) ? new Expired(now) : new Issued());
            case Locked(var order, var until, var ending) when ending -> new Moved(new Locked(order, until));
            case Redeemed(var order, var at, var ending) when ending -> new Moved(new Redeemed(order, at));
            case Issued _, Locked _, Redeemed _, Expired _ -> new Unchanged(coupon.state());
        };
    }

    private CouponOutcome lock(Coupon coupon, Lock lock, Instant now) {
        return switch (coupon.state()) {
            case Locked held
            when held.holdsAt(now) ->
                held.order().equals(lock.order())
                        ? longer(held, now.plus(lock.lasting()))
                        : new Refused(CouponRefusal.LOCKED);
            case Locked _, Issued _ -> ifInTime(coupon, now, new Locked(lock.order(), now.plus(lock.lasting())));
            case Redeemed _ -> new Refused(CouponRefusal.USED);
            case Expired _ -> new Refused(CouponRefusal.EXPIRED);
            case Withdrawn _ -> new Refused(CouponRefusal.WITHDRAWN);
        };
    }

    /// The order may have it by another way already, for a shorter time.
    private static CouponOutcome longer(Locked held, Instant until) {
        return until.isAfter(held.until())
                ? new Moved(new Locked(held.order(), until, held.ending()))
                : new Unchanged(held);
    }

    private CouponOutcome redeem(Coupon coupon, String order, Instant now) {
        return switch (coupon.state()) {
            case Locked held
            when held.holdsAt(now) ->
                held.order().equals(order)
                        ? new Moved(new Redeemed(order, now, held.ending()))
                        : new Refused(CouponRefusal.LOCKED);
            case Locked _, Issued _ -> ifInTime(coupon, now, new Redeemed(order, now));
            case Redeemed used -> used.order().equals(order) ? new Unchanged(used) : new Refused(CouponRefusal.USED);
            case Expired _ -> new Refused(CouponRefusal.EXPIRED);
            case Withdrawn _ -> new Refused(CouponRefusal.WITHDRAWN);
        };
    }

    private CouponOutcome rollBack(Coupon coupon, String order, Instant now) {
        return coupon.state().isOf(order) ? new Moved(back(coupon, now)) : new Refused(CouponRefusal.NOT_OF_ORDER);
    }

    private CouponOutcome ifInTime(Coupon coupon, Instant now, CouponState after) {
        if (coupon.state().isEnding()) {
            return new Refused(CouponRefusal.WITHDRAWN);
        }
        if (LocalDate.ofInstant(now, zone).isBefore(coupon.firstDay())) {
            return new Refused(CouponRefusal.NOT_YET);
        }
        return isOver(coupon, now) ? new Refused(CouponRefusal.EXPIRED) : new Moved(after);
    }

    private CouponState back(Coupon coupon, Instant now) {
        if (coupon.state().isEnding()) {
            return new Withdrawn(now);
        }
        return isOver(coupon, now) ? new Expired(now) : new Issued();
    }

    private boolean isOver(Coupon coupon, Instant now) {
        return LocalDate.ofInstant(now, zone).isAfter(coupon.lastDay());
    }

    private static boolean isFree(Coupon coupon, Instant now) {
        return switch (coupon.state()) {
            case Issued _ -> true;
            case Locked held -> !held.holdsAt(now);
            case Redeemed _, Expired _, Withdrawn _ -> false;
        };
    }
}
