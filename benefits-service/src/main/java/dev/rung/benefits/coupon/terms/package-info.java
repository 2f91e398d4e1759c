/// The terms of a batch of coupons: what one takes off, of which carts, and how long it lasts.
///
/// In come the fields as people write them ([BatchContent]). [BatchReading] tells everything that is wrong with
/// them at once; [CartFitPolicy] decides whether a coupon fits a cart and what it takes off. Out goes a
/// [CouponOffer].
@NullMarked
package dev.rung.benefits.coupon.terms;

import org.jspecify.annotations.NullMarked;
