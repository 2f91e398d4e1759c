/// What a customer's orders earn.
///
/// In come facts, in any order and any number of times: orders paid, completed and refunded (topic `behaviour`),
/// tiers reached and lost (topic `tier-events`), and the day that ends the waiting (a timer). [EarningPolicy] decides
/// from *all* facts what each order's lot should hold; the ledger posts what is missing. So duplicates, disorder and
/// restarts end in the same points. Out go claims to the ledger, and the refunds that match no order.
@NullMarked
package dev.rung.benefits.earning;

import org.jspecify.annotations.NullMarked;
