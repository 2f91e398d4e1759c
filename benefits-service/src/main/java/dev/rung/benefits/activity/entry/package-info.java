/// Taking part in activities, whatever their kind.
///
/// In come wishes of the kinds' doors. [EntryPolicy] decides. Out go an entry for each, which limits count, and
/// the points that it costs or gives ([ActivityPoints]).
///
/// Every transaction takes its locks in this order, so no two wait for each other: the customer's balance, the
/// key of the request, the activity's row, a batch of coupons, the customer's place in the outbox, the row of a
/// reward.
@NullMarked
package dev.rung.benefits.activity.entry;

import org.jspecify.annotations.NullMarked;
