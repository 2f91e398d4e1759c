/// Points earned by a customer's orders and actions.
///
/// In come facts, in any order and any number of times: orders paid, completed and refunded, reviews, shares
/// and sign-ins (topic `behaviour`), surveys answered (topic `feedback-events`), the tiers held (topic
/// `tier-events`), benefits that multiply what an order earns, and the days that end the waiting and the points
/// (a timer). [dev.rung.benefits.earning.rules.EarningPolicy] and
/// [dev.rung.benefits.earning.rules.ActionPolicy] decide from *all* facts what each lot should hold; the
/// ledger posts what is missing. So duplicates, disorder and restarts end in the same points, except where a
/// promotion's budget runs out: who comes first has it. Out go targets to the ledger; refunds that match no
/// order, and orders paid only in part, can be read.
@NullMarked
package dev.rung.benefits.earning;

import org.jspecify.annotations.NullMarked;
