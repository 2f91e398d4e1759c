/// Writes what the stream remembers of customers where it can be read.
///
/// In comes the changelog of the stream's store of customers, in batches, as often as Kafka likes: the newer
/// position wins. Nothing is decided here. Out go table `customer_states`, which population work computes from,
/// and what `insight` counts: customers with the orders they paid. A customer merged into another counts nowhere,
/// and has no row there until the merge is undone. Whose key ends is deleted from all of them.
@NullMarked
package dev.rung.scoring.sink.states;

import org.jspecify.annotations.NullMarked;
