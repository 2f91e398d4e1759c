/// How an event that Kafka delivers at least once takes effect exactly once.
///
/// In comes the id of an event and what to do about it; both happen in the caller's transaction or neither
/// does. A timer forgets ids that no topic can bring again.
@NullMarked
package dev.rung.platform.inbox;

import org.jspecify.annotations.NullMarked;
