/// The points ledger: double entry, in lots, append-only. It belongs to no order: each lot, transaction and
/// event names its source.
///
/// In come targets, what the lot of a source should hold ([Ledger]), and points to spend or to give
/// back ([Spending]). [SettlementPolicy] and [SpendingPolicy] decide the transactions; the same target,
/// and the same act, again makes none. Out go balanced transactions, the lots and balances that they
/// sum up to, and `points-events`.
///
/// Guards: one customer's points change under the lock of their `balances` row; the database refuses unbalanced
/// transactions, changes of what is written, and less than nothing where the rule forbids it.
@NullMarked
package dev.rung.benefits.ledger;

import org.jspecify.annotations.NullMarked;
