/// Coupons that come with a tier.
///
/// In come benefits of kind `coupon` that a customer is granted, gets back or loses ([FollowingEntitlements]),
/// in the transaction that says so. Out go a coupon for each, once, and its end where the benefit ends unused.
@NullMarked
package dev.rung.benefits.coupon.grant;

import org.jspecify.annotations.NullMarked;
