package dev.rung.benefits.coupon.use;

import dev.rung.benefits.coupon.life.Coupon;
import dev.rung.benefits.coupon.life.CouponAct.Lock;
import dev.rung.benefits.coupon.life.CouponPolicy;
import dev.rung.benefits.coupon.life.CouponRefusal;
import dev.rung.benefits.coupon.life.IssuePolicy.IssueVerdict;
import dev.rung.benefits.coupon.life.IssuePolicy.IssueVerdict.Issuable;
import dev.rung.benefits.coupon.life.IssuePolicy.IssueVerdict.NotIssuable;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A coupon that an order is to have.
///
/// @param couponId null: nobody had its code when it was looked for
/// @param normal its code, as codes are compared
/// @param written the code as people see it
public record WantedCoupon(@Nullable UUID couponId, String normal, String written, UUID batchId) {

    /// Can the order have it?
    public sealed interface Obtainable {

        record HadAlready(Coupon coupon) implements Obtainable {}

        record ToBeIssued(WantedCoupon wanted) implements Obtainable {}

        record NotToBeHad(CouponRefusal reason) implements Obtainable {}
    }

    boolean isMeant(Coupon coupon) {
        return couponId == null ? coupon.code().equals(normal) : coupon.id().equals(couponId);
    }

    CouponChoice choose(List<Coupon> found, UUID customerId, Lock lock, ZoneId zone, Instant now) {
        var ofCode = found.stream().filter(one -> one.code().equals(normal)).toList();
        return CouponChoicePolicy.choose(ofCode, customerId, lock.order(), lock, new CouponPolicy(zone), now);
    }

    static Obtainable toBeIssued(WantedCoupon wanted, IssueVerdict verdict) {
        return switch (verdict) {
            case Issuable _ -> new Obtainable.ToBeIssued(wanted);
            case NotIssuable(var reason) -> new Obtainable.NotToBeHad(reason);
        };
    }
}
