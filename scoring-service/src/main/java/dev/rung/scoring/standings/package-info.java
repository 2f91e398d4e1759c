/// Where customers stand, kept for reading.
///
/// In come `assessments` and `tier-events`, in batches, as often as Kafka likes: the newer position wins, a decision
/// is kept once. Who is part of another stands where that one stands. Nothing is decided here. Out go one customer's
/// standing and its history, the list of standings, and
/// sums and positions for `insight`.
@NullMarked
package dev.rung.scoring.standings;

import org.jspecify.annotations.NullMarked;
