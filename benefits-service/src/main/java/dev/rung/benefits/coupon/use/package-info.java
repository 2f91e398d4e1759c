/// Coupons at the checkout: checked against a cart, locked for an order, redeemed, rolled back.
///
/// In come codes as customers write them, with the order that they are for. [CouponChoicePolicy] says which of
/// a customer's coupons of one code is meant. Out goes what became of it.
@NullMarked
package dev.rung.benefits.coupon.use;

import org.jspecify.annotations.NullMarked;
