/// A customer's coupons, to be read by themselves and by staff, and given and taken back by hand.
///
/// In come the wish to read them, to know whose a code is, to give one and to take one back. Plain reading; out
/// go coupons as they stand at this moment, in the caller's language.
@NullMarked
package dev.rung.benefits.coupon.wallet;

import org.jspecify.annotations.NullMarked;
