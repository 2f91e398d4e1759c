/// The earning rules as data, and the policies that read them.
///
/// In come the versions of the earning rules and everything known about a customer; [EarningPolicy] and
/// [ActionPolicy] decide what the lot of each order and of each action should hold, [BudgetPolicy] how
/// much of it a promotion's budget bears. Out go targets for the ledger. Pure: nothing here knows a clock
/// or the database.
@NullMarked
package dev.rung.benefits.earning.rules;

import org.jspecify.annotations.NullMarked;
