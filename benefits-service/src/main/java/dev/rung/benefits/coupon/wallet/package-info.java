/// A customer's coupons, to be read by themselves and by staff, and given by hand.
///
/// In come the wish to read them and the wish to give one. Plain reading; out go coupons as they stand at this
/// moment, in the caller's language.
@NullMarked
package dev.rung.benefits.coupon.wallet;

import org.jspecify.annotations.NullMarked;
