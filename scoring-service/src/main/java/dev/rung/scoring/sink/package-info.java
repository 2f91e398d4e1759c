/// Writes what the stream decided where it can be read.
///
/// In come `assessments`, `tier-events` and `decision-inputs`, in batches, as often as Kafka likes: the newer position
/// wins, a decision is kept once. Nothing is decided here. Out go the tables of `standings` and `freshness`, and the
/// tiers that customers held. The states behind the assessments come by a topic of their own
/// ([dev.rung.scoring.sink.states]).
///
/// A customer is erased by `customer-events`, and by the tombstone in the changelog of states, which says
/// that the stream has forgotten them too; whichever comes first. A merge leaves the rows of both, and a
/// tombstone on `assessments` says nothing that the changelog does not.
/// [dev.rung.scoring.sink.ErasedCustomers] takes every row of theirs, decisions included, since there is
/// nobody left who could ask why.
@NullMarked
package dev.rung.scoring.sink;

import org.jspecify.annotations.NullMarked;
