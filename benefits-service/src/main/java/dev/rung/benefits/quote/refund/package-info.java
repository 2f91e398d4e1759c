/// The points that paid a part of an order, and how many of them come back by its refunds.
///
/// In comes what is told of the order. [PointsReturnPolicy] decides, and changes nothing: whoever settles the order
/// gives them back.
@NullMarked
package dev.rung.benefits.quote.refund;

import org.jspecify.annotations.NullMarked;
