/// Customers who turned out to be one person, and sometimes not.
///
/// In comes whose part a customer is, as the directory of customers learns it. Nothing is posted and nothing is moved:
/// accounts, lots, coupons and entitlements stay whose they are. [AccountUnions] decides which accounts are one; out
/// goes that, on the balance of each, where doors, spending, limits and locks read it (`whole_of` in the database).
/// Undone, each account is what its own lots are.
///
/// Locks: first the turn of merges, then all balances that are concerned, by id (`open_balances`), then the rows of the
/// directory.
@NullMarked
package dev.rung.benefits.merge;

import org.jspecify.annotations.NullMarked;
