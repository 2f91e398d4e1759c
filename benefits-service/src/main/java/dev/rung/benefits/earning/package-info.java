/// Points earned by a customer's orders.
///
/// In come facts, in any order and any number of times: orders paid, completed and refunded (topic `behaviour`),
/// the tiers held (topic `tier-events`), and the days that end the waiting and the points (a timer). [EarningPolicy]
/// decides from *all* facts what each order's lot should hold; the ledger posts what is missing. So duplicates,
/// disorder and restarts end in the same points. Out go targets to the ledger; refunds that match no order, and orders
/// paid only in part, can be read.
@NullMarked
package dev.rung.benefits.earning;

import org.jspecify.annotations.NullMarked;
