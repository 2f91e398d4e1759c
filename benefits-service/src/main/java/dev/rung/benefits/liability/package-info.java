/// The debt of the store for points, and the cost of the programme.
///
/// In come the ledger and the costs of benefits, as they are now, and a timer. [LiabilityPolicy] turns sums
/// of the ledger into figures: outstanding points by shop, how many are redeemed and how many are never used
/// by their age, and money by the price of a point. Out go reports, as JSON and CSV, and each night the debt
/// and the costs of the day that is over. Every sum of points is one of entries of the ledger, which the
/// proof ties to balances and lots.
@NullMarked
package dev.rung.benefits.liability;

import org.jspecify.annotations.NullMarked;
