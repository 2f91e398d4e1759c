/// Coupons that members redeem their points for.
///
/// In come reservations of rewards of kind `coupon`, and what becomes of them ([HoldingCoupons]), in the
/// transaction that says so. Out go a code that is set aside, within the limits of its batch; then a coupon, or
/// the code's being free again; and the coupon's end where the redemption is refunded, which it is not while an
/// order has the coupon.
@NullMarked
package dev.rung.benefits.coupon.redemption;

import org.jspecify.annotations.NullMarked;
