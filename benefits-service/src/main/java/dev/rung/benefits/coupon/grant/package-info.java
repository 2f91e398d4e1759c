/// Coupons that come with a tier.
///
/// In come benefits of kind `coupon` that a customer is granted, gets back or loses ([FollowingEntitlements]), and
/// their uses ([FollowingUses]), in the transaction that says so. Out go a coupon for each use, the first of
/// which is the grant, and their end where the benefit ends unused.
@NullMarked
package dev.rung.benefits.coupon.grant;

import org.jspecify.annotations.NullMarked;
