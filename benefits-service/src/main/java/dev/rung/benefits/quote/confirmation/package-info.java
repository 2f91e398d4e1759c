/// Orders that have the benefits of a quote: they are confirmed, then paid, cancelled or timed out.
///
/// In come wishes from the store, payments, cancellations and refunds that behaviour tells of, and a timer.
/// [ConfirmationPolicy] decides whether a quote becomes an order's, [OrderLifePolicy] what becomes of it, and
/// [dev.rung.benefits.quote.refund.PointsReturnPolicy] how many of its points come back by refunds. Out go the coupons,
/// the points, the use of the discount, the order and its event, all in one transaction.
///
/// Every transaction takes its locks in this order, so no two wait for each other: the customer's balance, the
/// key of the request, the entitlements to the discount, the batches of coupons that are issued, the coupons,
/// the customer's place in the outbox. The balance makes one of two who change an order, or accept a quote, the
/// later one.
@NullMarked
package dev.rung.benefits.quote.confirmation;

import org.jspecify.annotations.NullMarked;
