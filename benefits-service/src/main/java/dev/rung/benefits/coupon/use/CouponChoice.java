package dev.rung.benefits.coupon.use;

import dev.rung.benefits.coupon.life.Coupon;
import dev.rung.benefits.coupon.life.CouponRefusal;
import org.jspecify.annotations.Nullable;

/// The outcome of looking for the coupon that is meant.
sealed interface CouponChoice {

    record Chosen(Coupon coupon) implements CouponChoice {}

    /// One more would have to be issued.
    ///
    /// @param otherwise why those that there are cannot be used; null: there are none
    record MoreWanted(@Nullable CouponRefusal otherwise) implements CouponChoice {}

    record Impossible(CouponRefusal reason) implements CouponChoice {}
}
