/// The points that paid a part of an order, and how many of them come back by its refunds.
///
/// In comes an order that is settled. [PointsReturnPolicy] decides by what is told of it, and of others for which its
/// refunds were told too; [ReturningPoints] gives the points back, in the caller's transaction.
@NullMarked
package dev.rung.benefits.quote.refund;

import org.jspecify.annotations.NullMarked;
