/// Proves that the books balance: every transaction sums to zero, the lots hold what their entries say, the
/// balances what their lots say, and spends have set aside and redeemed what theirs say. Asked over HTTP, and
/// every night by a timer that raises an alarm where it fails; what was found is kept. Nothing is repaired: a
/// fault here means that something wrote past the ledger.
@NullMarked
package dev.rung.benefits.proof;

import org.jspecify.annotations.NullMarked;
