/// The debt of the store for points, and the cost of the programme.
///
/// In comes the ledger, as it is now. [LiabilityPolicy] turns its sums into figures: outstanding points by
/// shop, how many are redeemed and how many are never used by their age, and money by the price of a point.
/// Out go reports, as JSON and CSV. Every sum is one of entries of the ledger, which the proof ties to
/// balances and lots.
@NullMarked
package dev.rung.benefits.liability;

import org.jspecify.annotations.NullMarked;
