package dev.rung.benefits.coupon.life;

/// The outcome of asking whether a coupon may be moved.
public sealed interface CouponOutcome {

    record Moved(CouponState after) implements CouponOutcome {}

    /// It stands there already.
    record Unchanged(CouponState state) implements CouponOutcome {}

    record Refused(CouponRefusal reason) implements CouponOutcome {}
}
