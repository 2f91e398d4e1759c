/// Lotteries: a ticket draws one of the prizes that are left.
///
/// In come members' tickets ([MyTicketResource]). [dev.rung.benefits.activity.draw.DrawPolicy] decides what
/// each draws. Out go the prize, in the same transaction: points to the ledger, a coupon, a piece of a reward;
/// and event `prize-won.v1`.
@NullMarked
package dev.rung.benefits.activity.lottery;

import org.jspecify.annotations.NullMarked;
