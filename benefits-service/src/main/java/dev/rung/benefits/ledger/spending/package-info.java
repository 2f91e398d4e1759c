/// Points that customers spend: reserved, then redeemed or released; and restored where a redemption is
/// taken back.
///
/// In come a customer's lots, and the lots that a spend took from; [SpendingPolicy] decides which points move;
/// out goes a booking, or the reason why there is none. Pure: nothing here knows the database.
@NullMarked
package dev.rung.benefits.ledger.spending;

import org.jspecify.annotations.NullMarked;
