/// Writes what the stream decided where it can be read.
///
/// In come `assessments` and `tier-events`, in batches, as often as Kafka likes: the newer position wins, a decision
/// is kept once. Nothing is decided here. Out go the tables of `standings` and `freshness`, and the narrow ones that
/// `insight` counts: customers with the orders they paid, and the tiers they held. Who is part of another counts
/// nowhere, and has no row there until the merge is undone.
///
/// Whoever erases a customer deletes their rows of `standings`, `decisions`, `counted_customers` (orders go along) and
/// `tier_spans`.
@NullMarked
package dev.rung.scoring.sink;

import org.jspecify.annotations.NullMarked;
