/// Lots of points, their sources, and what moves them.
///
/// In come a [Lot] and a change of its [AccountPoints]; out go the rows to write ([PostedTransaction]) and the
/// events to publish ([PointsEvents]). Which change it is, is decided in `settlement` and `spending`. Pure.
@NullMarked
package dev.rung.benefits.ledger.lot;

import org.jspecify.annotations.NullMarked;
