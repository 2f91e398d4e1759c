/// Writes what the stream decided where it can be read.
///
/// In come `assessments`, `tier-events` and `decision-inputs`, in batches, as often as Kafka likes: the newer position
/// wins, a decision is kept once. Nothing is decided here. Out go the tables of `standings` and `freshness`, and the
/// tiers that customers held. The states behind the assessments come by a topic of their own
/// ([dev.rung.scoring.sink.states]).
///
/// Whoever erases a customer deletes their rows of `standings`, `decisions`, `decision_inputs` and `tier_spans`.
@NullMarked
package dev.rung.scoring.sink;

import org.jspecify.annotations.NullMarked;
