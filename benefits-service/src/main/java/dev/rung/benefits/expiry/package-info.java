/// The end of points, told beforehand. The ledger itself ends them.
///
/// In comes the time. [NoticePolicy] decides which notice is due of what a customer loses after one day: it
/// is asked of coupons too. Out go events on topic `points-events`. What was spent or lasts longer by then is
/// not told.
@NullMarked
package dev.rung.benefits.expiry;

import org.jspecify.annotations.NullMarked;
