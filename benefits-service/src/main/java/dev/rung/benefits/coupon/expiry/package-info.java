/// The end of coupons: told beforehand, and kept as their state afterwards.
///
/// In comes the time. [NoticePolicy] decides which notice is due. Out go events on topic `points-events`, and
/// coupons that have expired. Nothing waits for the timer: a coupon past its last day is refused by itself.
@NullMarked
package dev.rung.benefits.coupon.expiry;

import org.jspecify.annotations.NullMarked;
