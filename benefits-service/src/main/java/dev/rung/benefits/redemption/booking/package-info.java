/// The steps of redemptions: they are reserved, then confirmed, cancelled or timed out, and refunded.
///
/// In come wishes from the doors, and a timer. [RedemptionPolicy] and [RedemptionLifePolicy] decide. Out go the points
/// to the ledger, the piece to the reward, the redemption and its event, all in one transaction.
///
/// Every transaction takes its locks in this order, so no two wait for each other: the customer's balance, the key of
/// the request, the customer's place in the outbox, the reward's row, the audit. The balance guards points and
/// limits, and makes one of two who change a redemption the later one; the row of the reward guards its stock.
@NullMarked
package dev.rung.benefits.redemption.booking;

import org.jspecify.annotations.NullMarked;
