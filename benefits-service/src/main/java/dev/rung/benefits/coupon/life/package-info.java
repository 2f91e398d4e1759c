/// The life of a coupon: issued to a customer, locked for an order, redeemed, rolled back, expired.
///
/// In come wishes to issue one and to move one on. [IssuePolicy] decides whether a batch gives a customer one
/// more, [CouponPolicy] whether a coupon may be moved and where to. Out go coupons, a step for each move, and
/// events on topic `points-events`.
@NullMarked
package dev.rung.benefits.coupon.life;

import org.jspecify.annotations.NullMarked;
