/// The points ledger: double entry, in lots, append-only.
///
/// In come targets: what each order's lot should hold. [SettlementPolicy] decides the transactions that make the
/// difference between a target and what the ledger already holds; the same target again makes none. Out go balanced
/// transactions, the lots and balances that they sum up to, and `points-events`.
///
/// Guards: one customer's points change under the lock of their `balances` row; the database refuses unbalanced
/// transactions, changes of what is written, and less than nothing where the rule forbids it.
@NullMarked
package dev.rung.benefits.ledger;

import org.jspecify.annotations.NullMarked;
