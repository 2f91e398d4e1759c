/// Up to when a service has taken in what it answers from, for all its instances together.
///
/// In come, every few seconds, the group's commits and the ends of the topics that `rung.freshness.topics` names. Out
/// goes one time: whatever Kafka took in before it has taken effect, or was put aside as a dead letter.
@NullMarked
package dev.rung.platform.freshness;

import org.jspecify.annotations.NullMarked;
