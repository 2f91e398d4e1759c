/// How an event gets to Kafka surely, in order, and only if what it tells of was committed.
///
/// In comes an event in the caller's transaction ([Outbox#add]); it waits in a table. A relay in every instance
/// wakes on the database's notification, or after a second at the latest, sends what waits, and deletes it
/// after Kafka's acknowledgement: at least once, and for one key in the order in which it was added. One relay
/// works at a time.
///
/// The relay is one thread that blocks: it works on one connection at a time, and has nothing to
/// gain from being reactive.
@NullMarked
package dev.rung.platform.outbox;

import org.jspecify.annotations.NullMarked;
