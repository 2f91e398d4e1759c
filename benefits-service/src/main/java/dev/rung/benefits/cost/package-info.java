/// The cost of benefits to the store, beside that of points.
///
/// In come uses of benefits, coupons that orders redeem, rewards, prizes and free trials that are handed out,
/// each in the transaction that makes it so, and each once more where it is taken back. Nothing is decided.
/// Out goes a table that names no customer, from which reports are cut.
@NullMarked
package dev.rung.benefits.cost;

import org.jspecify.annotations.NullMarked;
